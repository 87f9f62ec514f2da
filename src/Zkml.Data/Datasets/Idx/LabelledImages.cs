using System.Collections.Immutable;
using Zkml.Host;

namespace Zkml.Data.Datasets.Idx;

/// <summary>Reads a pair of IDX files, images and their labels.</summary>
internal static class LabelledImages
{
    /// <summary>Reads both files and puts them together; the classes have their numbers as names where no names are given.</summary>
    /// <exception cref="MalformedInputException">A file is malformed, or there are not as many labels as images.</exception>
    public static ImageDataset Read(string name, string imagesPath, string labelsPath, int classes, ImmutableArray<string> classLabels = default)
    {
        var images = IdxReader.ReadImages(imagesPath);
        var labels = IdxReader.ReadLabels(labelsPath, classes);
        return images.Count == labels.Length
            ? new(name, images.Pixels, labels, images.Width, images.Height, classes, classLabels)
            : throw new MalformedInputException(labelsPath, "byte 4", $"there are {labels.Length} labels, but {imagesPath} has {images.Count} images");
    }
}
