using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.GermanCredit;
using Zkml.Data.Datasets.Tables.Iris;
using Zkml.Host;

namespace Zkml.Data.Datasets;

/// <summary>The data sets that can be had by name.</summary>
public static class DatasetCatalogue
{
    /// <summary>All image data sets.</summary>
    public static ImmutableArray<IImageDatasetSource> Images { get; } = [new MnistSource(), new FashionMnistSource()];

    /// <summary>All data sets of rows.</summary>
    public static ImmutableArray<ITableDatasetSource> Tables { get; } = [new IrisSource(), new GermanCreditSource()];

    /// <summary>The names of all data sets.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Images.Select(source => source.Name), .. Tables.Select(source => source.Name)];

    /// <summary>The data set of rows of a name, whatever its case; null if there is none.</summary>
    public static ITableDatasetSource? FindTable(string name) => Tables.FirstOrDefault(source => source.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A data set's name as it is written, found by its name in whatever case.</summary>
    /// <exception cref="MalformedInputException">There is none of that name.</exception>
    public static string NameOf(string name) => FindTable(name)?.Name ?? Find(name).Name;

    /// <summary>The image data set of a name, whatever its case.</summary>
    /// <exception cref="MalformedInputException">There is none of that name.</exception>
    public static IImageDatasetSource Find(string name) =>
        Images.FirstOrDefault(source => source.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new MalformedInputException("data set", "", $"'{name}' is not known; expected one of {string.Join(", ", Names)}{NearestName.Hint(name, Names)}");

    /// <summary>Finds or fetches a data set, reads all of it and splits it.</summary>
    /// <exception cref="MalformedInputException">No data set has that name, or a file is not what was published.</exception>
    /// <exception cref="MissingComponentException">The files are not there and cannot be fetched.</exception>
    public static ImageSplits Load(string name, DataDirectories? directories = null, ulong seed = ImageSplits.DefaultSeed, Action<string>? log = null)
    {
        var source = Find(name);
        var files = source.Locate(directories ?? DataDirectories.FromEnvironment(), log);
        return new(source.LoadTraining(files), source.LoadTest(files), seed);
    }

    /// <summary>Finds or fetches a data set of rows, reads all of it and splits it.</summary>
    /// <exception cref="MalformedInputException">No data set of rows has that name, or the file is not what was published.</exception>
    /// <exception cref="MissingComponentException">The file is not there and cannot be fetched.</exception>
    public static TableSplits LoadTable(string name, DataDirectories? directories = null, Action<string>? log = null) =>
        (FindTable(name) ?? throw new MalformedInputException("data set", "", $"'{name}' has no rows; expected one of {string.Join(", ", Tables.Select(source => source.Name))}"))
        .Load(directories ?? DataDirectories.FromEnvironment(), log);

    /// <summary>Finds or fetches a data set of any kind and reads one split.</summary>
    /// <exception cref="MalformedInputException">No data set has that name or that split, or a file is not what was published.</exception>
    /// <exception cref="MissingComponentException">The files are not there and cannot be fetched.</exception>
    public static Dataset LoadSamples(string name, Split split, DataDirectories? directories = null, Action<string>? log = null) =>
        FindTable(name) is { } table ? table.Load(directories ?? DataDirectories.FromEnvironment(), log)[split] : LoadSplit(name, split, directories, log);

    /// <summary>Finds or fetches a data set and reads one split; for the test split only its own files.</summary>
    /// <exception cref="MalformedInputException">No data set has that name, or a file is not what was published.</exception>
    /// <exception cref="MissingComponentException">The files are not there and cannot be fetched.</exception>
    public static ImageDataset LoadSplit(string name, Split split, DataDirectories? directories = null, Action<string>? log = null)
    {
        var source = Find(name);
        return split == Split.Test
            ? source.LoadTest(source.Locate(directories ?? DataDirectories.FromEnvironment(), log))
            : Load(name, directories, log: log)[split];
    }
}
