using System.Collections.Immutable;

namespace Zkml.Cli.Predicting;

/// <summary>A sample to predict.</summary>
/// <param name="Name">The number of its row, or its file.</param>
/// <param name="Inputs">What enters the circuit; null if the sample cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
internal sealed record PredictionInput(string Name, int[]? Inputs, string? Problem = null)
{
    /// <summary>What may have been understood wrongly; none for rows.</summary>
    public ImmutableArray<string> Doubts { get; init; } = [];
}
