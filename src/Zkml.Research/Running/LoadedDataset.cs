using Zkml.Data.Datasets;

namespace Zkml.Research.Running;

/// <summary>A data set in memory, shared by all experiments on it.</summary>
/// <param name="Splits">The images.</param>
/// <param name="Hash">The hash of the data that models are trained and chosen by.</param>
internal sealed record LoadedDataset(ImageSplits Splits, string Hash)
{
    /// <summary>Hashes the images.</summary>
    public static LoadedDataset Of(ImageSplits splits) => new(splits, ExperimentKey.HashOf(splits));
}
