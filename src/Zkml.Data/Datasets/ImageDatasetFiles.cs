using System.Collections.Immutable;

namespace Zkml.Data.Datasets;

/// <summary>The four files of an image data set, as paths.</summary>
public sealed record ImageDatasetFiles(string TrainingImages, string TrainingLabels, string TestImages, string TestLabels)
{
    /// <summary>All four.</summary>
    public ImmutableArray<string> All => [TrainingImages, TrainingLabels, TestImages, TestLabels];

    /// <summary>The files of a directory by the names that MNIST's have.</summary>
    public static ImageDatasetFiles In(string directory) => new(
        Path.Combine(directory, "train-images-idx3-ubyte"),
        Path.Combine(directory, "train-labels-idx1-ubyte"),
        Path.Combine(directory, "t10k-images-idx3-ubyte"),
        Path.Combine(directory, "t10k-labels-idx1-ubyte"));
}
