using Zkml.Host;

namespace Zkml.Data.Datasets;

/// <summary>A named image data set and how to get it.</summary>
public interface IImageDatasetSource
{
    /// <summary>What the user calls it: <c>mnist</c>.</summary>
    string Name { get; }

    /// <summary>One line about what it is and where it comes from.</summary>
    string Description { get; }

    /// <summary>Finds the files where they are on this machine already, else gives null; nothing is fetched.</summary>
    /// <param name="directories">Where to look.</param>
    ImageDatasetFiles? Find(DataDirectories directories);

    /// <summary>Finds the files, or fetches them.</summary>
    /// <param name="directories">Where to look and where to keep.</param>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <exception cref="MissingComponentException">They are not there and cannot be fetched.</exception>
    ImageDatasetFiles Locate(DataDirectories directories, Action<string>? log = null);

    /// <summary>Reads and checks the training part, in the order of its file.</summary>
    /// <exception cref="MalformedInputException">A file is not what was published.</exception>
    ImageDataset LoadTraining(ImageDatasetFiles files);

    /// <summary>Reads and checks the test part, in the order of its file.</summary>
    /// <exception cref="MalformedInputException">A file is not what was published.</exception>
    ImageDataset LoadTest(ImageDatasetFiles files);
}
