using System.Collections.Immutable;
using System.Numerics;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Host;
using Zkml.Statements;
using Zkml.Transpiling;

namespace Zkml.Proving.Accuracy;

/// <summary>The samples of an accuracy, with their classes numbered and named as the model's.</summary>
public sealed class AccuracySamples
{
    private readonly Dataset _samples;

    private AccuracySamples(Dataset samples, AccuracyDataset dataset) => (_samples, Dataset) = (samples, dataset);

    /// <summary>What a summary states about them.</summary>
    public AccuracyDataset Dataset { get; }

    /// <summary>The samples where they are rows of a table; null where they are images.</summary>
    public TableDataset? Rows => _samples as TableDataset;

    /// <summary>The number of samples.</summary>
    public int Count => _samples.Count;

    /// <summary>Prepares the samples of a data set for a model.</summary>
    /// <param name="model">What the model takes and gives.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="name">The name of the data set; null for rows of a file.</param>
    /// <param name="split">Its split; null for rows of a file.</param>
    /// <exception cref="MalformedInputException">There are none, or too many, or their classes are not the model's.</exception>
    public static AccuracySamples For(ModelDescription model, Dataset samples, string? name, Split? split)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(samples);
        if (samples.Count is 0 or > AccuracySummary.MaximumSamples)
        {
            throw new MalformedInputException(samples.Name, "", $"{samples.Count} samples; an accuracy is about 1 to {AccuracySummary.MaximumSamples}");
        }

        var named = samples is TableDataset rows ? rows.WithClassesOf(model.ClassLabels) : samples;
        if (named is ImageDataset images && !images.ClassLabels.SequenceEqual(model.ClassLabels))
        {
            throw new MalformedInputException(
                samples.Name, "", $"its classes are {Listed(images.ClassLabels)}; those of the model are {(model.ClassLabels.IsEmpty ? "values" : Listed(model.ClassLabels))}: give the data set that the model is for");
        }

        return new(named, AccuracyDataset.Of(named, name, split));
    }

    /// <summary>The circuit's inputs of each sample of a group.</summary>
    /// <exception cref="MalformedInputException">The samples are not of the kind that the model takes, or a cell is none that its column can hold.</exception>
    internal int[][] Inputs(ModelDescription model, SampleGroup group, CancellationToken cancellation)
    {
        try
        {
            return [.. model.Pipeline.EncodeAll(_samples.Part(group.First, group.Count), cancellation).Chunk(model.Pipeline.Inputs.Length)];
        }
        catch (ArgumentException problem)
        {
            throw new MalformedInputException(_samples.Name, "", VisibleText.OneLine(problem.Message));
        }
    }

    /// <summary>The words of each sample of a group, as its statement has them.</summary>
    /// <exception cref="MalformedInputException">The samples are not of the kind that the model takes, or a cell is none that its column can hold.</exception>
    internal ImmutableArray<BigInteger>[] Words(DirectModel model, SampleGroup group, CancellationToken cancellation) =>
        Array.ConvertAll(Inputs(model.Description, group, cancellation), sample => model.PackSample(FeatureInputs.ToBits(model.Description.Pipeline.Inputs, sample)));

    /// <summary>Compares results of a group with its labels.</summary>
    internal int CountRight(SampleGroup group, ImmutableArray<Running.RunResult> results) => results.Where((result, i) => result.Class is { } index && index == _samples.Label(group.First + i)).Count();

    /// <summary>Compares the results of all samples with their labels.</summary>
    internal AccuracyScore Score(ImmutableArray<Running.RunResult> results) => AccuracyScore.Of(results, _samples);

    private static string Listed(ImmutableArray<string> labels) => VisibleText.Shorten(string.Join(", ", labels), 100);
}
