using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;

namespace Zkml.Proving.Accuracy;

/// <summary>What the samples of an accuracy are, as a summary states it.</summary>
/// <param name="Name">The name of a data set that anybody can have; null for rows of a file.</param>
/// <param name="Split">Its split; null for rows of a file.</param>
/// <param name="Target">The column of a table that has the labels; null for images.</param>
/// <param name="Samples">The number of samples.</param>
/// <param name="SamplesSha256">The hash of the samples: <see cref="DatasetHash.OfSamples"/>.</param>
/// <param name="LabelsSha256">The hash of their labels: <see cref="DatasetHash.OfLabels"/>.</param>
public sealed record AccuracyDataset(string? Name, Split? Split, string? Target, int Samples, string SamplesSha256, string LabelsSha256)
{
    /// <summary>Describes samples.</summary>
    /// <param name="samples">The samples, with their classes numbered and named as the model's.</param>
    /// <param name="name">The name of the data set; null for rows of a file.</param>
    /// <param name="split">Its split; null for rows of a file.</param>
    public static AccuracyDataset Of(Dataset samples, string? name, Split? split)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return new(name, split, (samples as TableDataset)?.Target.Name, samples.Count, DatasetHash.OfSamples(samples), DatasetHash.OfLabels(samples));
    }

    /// <summary>What people call it: <c>mnist:test</c>.</summary>
    public override string ToString() => Name is null ? $"rows with labels in '{Target}'" : $"{Name}:{Split?.ToString().ToLowerInvariant()}";
}
