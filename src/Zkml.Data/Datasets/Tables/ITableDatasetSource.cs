using Zkml.Host;

namespace Zkml.Data.Datasets.Tables;

/// <summary>A named data set of rows and how to get it.</summary>
public interface ITableDatasetSource
{
    /// <summary>What the user calls it: <c>iris</c>.</summary>
    string Name { get; }

    /// <summary>One line about what it is and where it comes from.</summary>
    string Description { get; }

    /// <summary>Finds the file, or fetches it, reads and splits it.</summary>
    /// <param name="directories">Where to look and where to keep.</param>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <exception cref="MissingComponentException">The file is not there and cannot be fetched.</exception>
    /// <exception cref="MalformedInputException">The file is not what was published.</exception>
    TableSplits Load(DataDirectories directories, Action<string>? log = null);

    /// <summary>Where the file is, for reports; its hash is the published one.</summary>
    /// <param name="directories">Where to look.</param>
    string Place(DataDirectories directories);

    /// <summary>SHA-256 of the published file in lower-case hexadecimal digits.</summary>
    string Sha256 { get; }
}
