using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Running;

namespace Zkml.Cli.Datasets;

/// <summary>How sure the class of a sample is.</summary>
/// <param name="Scored">The class by the model's scores, and by how much it is ahead; null if there are no scores.</param>
/// <param name="Warnings">Why it may be wrong, each a sentence's part; none where it is sure, or nothing is known of it.</param>
internal sealed record SampleReading(ScoredClass? Scored, ImmutableArray<string> Warnings)
{
    /// <summary>Asks the scores, and for images those of images like it.</summary>
    /// <exception cref="MalformedInputException">The directory's integer model is malformed, or another one.</exception>
    public static SampleReading Of(TranspiledDirectory directory, RunSample sample)
    {
        var scored = directory.ScoreOf(sample.Input.Inputs);
        var doubts = sample.Input.Image is { } image && ImageScorer.Of(directory) is { } scorer ? ClassDoubts.Of(scorer, image, SampleFile.IsWritten(directory.Manifest.Dataset)) : [];
        return new(scored, [.. sample.Picture?.Doubts ?? [], .. doubts]);
    }

    /// <summary>Asks the scores alone.</summary>
    /// <exception cref="MalformedInputException">The directory's integer model is malformed, or another one.</exception>
    public static SampleReading OfScores(TranspiledDirectory directory, RunSample sample) => new(directory.ScoreOf(sample.Input.Inputs), []);

    /// <summary>Refuses scores that are not those of the program.</summary>
    /// <param name="directory">The program.</param>
    /// <param name="index">The class that it gave; null if it gave none.</param>
    /// <exception cref="MalformedInputException">The scores give another class.</exception>
    public SampleReading For(TranspiledDirectory directory, int? index) => Scored is not null && index is not null && Scored.Margin.Class != index
        ? throw new MalformedInputException(
            Path.Combine(directory.Path, CircuitManifest.ModelFileName), "", "its scores give a different class from the program's; transpile the model again")
        : this;
}
