using System.Collections.Immutable;
using Zkml.Predicting;

namespace Zkml.Cli.Predicting;

/// <summary>Counts what was predicted.</summary>
/// <param name="classes">How many classes there are; 0 for a regression.</param>
internal sealed class PredictionTally(int classes)
{
    private readonly int[] _counts = new int[classes];
    private readonly ImmutableArray<(string Name, string Problem)>.Builder _problems = ImmutableArray.CreateBuilder<(string Name, string Problem)>();

    /// <summary>How often each class was given.</summary>
    public ImmutableArray<int> Counts => [.. _counts];

    /// <summary>How many samples have two best scores.</summary>
    public int Ties { get; private set; }

    /// <summary>The samples that could not be read, and why.</summary>
    public ImmutableArray<(string Name, string Problem)> Problems => _problems.ToImmutable();

    /// <summary>How many samples are doubtful.</summary>
    public int Doubtful { get; private set; }

    /// <summary>Counts a prediction.</summary>
    public void Add(Prediction prediction, bool isDoubtful)
    {
        Doubtful += isDoubtful ? 1 : 0;
        if (prediction.Class is { } label)
        {
            _counts[label]++;
            Ties += prediction.Margin == 0 ? 1 : 0;
        }
    }

    /// <summary>Counts a sample that could not be read.</summary>
    public void AddProblem(string name, string problem) => _problems.Add((name, problem));
}
