using System.Collections.Immutable;

namespace Zkml.Data.Datasets;

/// <summary>The SHA-256 of the four files of an image data set, in lower-case hexadecimal digits.</summary>
internal sealed record ImageDatasetHashes(string TrainingImages, string TrainingLabels, string TestImages, string TestLabels)
{
    /// <summary>All four, in the order of <see cref="ImageDatasetFiles.All"/>.</summary>
    public ImmutableArray<string> All => [TrainingImages, TrainingLabels, TestImages, TestLabels];
}
