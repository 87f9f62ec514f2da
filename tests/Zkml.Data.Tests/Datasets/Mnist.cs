using Zkml.Data.Datasets;

namespace Zkml.Data.Tests.Datasets;

/// <summary>MNIST, read once for all tests.</summary>
internal static class Mnist
{
    private static Lazy<ImageSplits> Loaded { get; } = new(() => DatasetCatalogue.Load("mnist"));

    public static ImageSplits Splits => Loaded.Value;

    public static ImageDataset Test => Splits[Split.Test];
}
