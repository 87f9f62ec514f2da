using System.Globalization;
using Zkml.Host;

namespace Zkml.Data.Datasets;

/// <summary>Names one sample of a data set: <c>mnist:test:7</c> is the eighth image of the test split.</summary>
/// <param name="Dataset">A name that <see cref="DatasetCatalogue"/> knows.</param>
/// <param name="Split">The split.</param>
/// <param name="Index">Counts from 0, in the order of <see cref="ImageSplits"/>; in the test split that is the order of the file.</param>
public sealed record SampleReference(string Dataset, Split Split, int Index)
{
    /// <summary>Reads the form <c>mnist:test:7</c>.</summary>
    /// <exception cref="MalformedInputException">The text has another form, or the data set is unknown.</exception>
    public static SampleReference Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length != 3 || ParseSplit(parts[1]) is not { } split || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            throw new MalformedInputException("sample", "", $"'{text}' is not DATASET:SPLIT:INDEX, such as mnist:test:7; splits are train, validation and test, and indices count from 0");
        }

        return new(DatasetCatalogue.NameOf(parts[0]), split, index);
    }

    /// <summary>Reads the image, 28×28 bytes in MNIST's case, and its label.</summary>
    /// <exception cref="MalformedInputException">The split has fewer images, or a file is not what was published.</exception>
    /// <exception cref="MissingComponentException">The files are not there and cannot be fetched.</exception>
    public (byte[] Image, int Label) Load(DataDirectories? directories = null, Action<string>? log = null)
    {
        var dataset = DatasetCatalogue.LoadSplit(Dataset, Split, directories, log);
        return Index < dataset.Count
            ? (dataset.Image(Index).ToArray(), dataset.Label(Index))
            : throw new MalformedInputException("sample", "", $"{this} does not exist: the split has {dataset.Count} images, counted from 0 to {dataset.Count - 1}");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Dataset}:{Split.ToString().ToLowerInvariant()}:{Index}";

    private static Split? ParseSplit(string name) => name switch
    {
        "train" => Datasets.Split.Train,
        "validation" => Datasets.Split.Validation,
        "test" => Datasets.Split.Test,
        _ => null,
    };
}
