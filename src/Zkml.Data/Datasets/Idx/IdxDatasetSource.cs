using System.Collections.Immutable;
using Zkml.Host.Files;

namespace Zkml.Data.Datasets.Idx;

/// <summary>A data set that was published as four IDX files. Wherever they come from, they must have the published hashes.</summary>
internal abstract class IdxDatasetSource : IImageDatasetSource
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Description { get; }

    /// <summary>What people call the classes, in the order of the labels.</summary>
    protected abstract ImmutableArray<string> ClassLabels { get; }

    /// <summary>The SHA-256 of each file's content.</summary>
    protected abstract ImageDatasetHashes Hashes { get; }

    /// <inheritdoc/>
    public abstract ImageDatasetFiles? Find(DataDirectories directories);

    /// <inheritdoc/>
    public abstract ImageDatasetFiles Locate(DataDirectories directories, Action<string>? log = null);

    /// <inheritdoc/>
    public ImageDataset LoadTraining(ImageDatasetFiles files) =>
        Load($"{Name} training", new(files.TrainingImages, Hashes.TrainingImages), new(files.TrainingLabels, Hashes.TrainingLabels));

    /// <inheritdoc/>
    public ImageDataset LoadTest(ImageDatasetFiles files) =>
        Load($"{Name} test", new(files.TestImages, Hashes.TestImages), new(files.TestLabels, Hashes.TestLabels));

    /// <summary>The files in the given directory, or in its directory of the data set's name; null if they are in neither.</summary>
    protected ImageDatasetFiles? FindInGivenDirectory(DataDirectories directories) =>
        GivenDirectories(directories).Select(ImageDatasetFiles.In).FirstOrDefault(IsWhole);

    /// <summary>Where given files may lie: the given directory and its directory of the data set's name; none where none is given.</summary>
    protected IEnumerable<string> GivenDirectories(DataDirectories directories) => directories.Given is { } given ? [given, Path.Combine(given, Name)] : [];

    /// <summary>Whether all four files are there.</summary>
    protected static bool IsWhole(ImageDatasetFiles files) => files.All.All(File.Exists);

    /// <summary>Whether all four files are there and are the published ones: what is kept in a cache is fetched again where it was damaged.</summary>
    protected bool IsPublished(ImageDatasetFiles files) => files.All.Zip(Hashes.All, (path, hash) => new PublishedFile(path, hash)).All(file => file.IsWhole);

    private ImageDataset Load(string name, PublishedFile images, PublishedFile labels)
    {
        // Reading says best what is wrong with a damaged file; the hash catches what reads well.
        var dataset = LabelledImages.Read(name, images.Path, labels.Path, ClassLabels.Length, ClassLabels);
        images.Check();
        labels.Check();
        return dataset;
    }
}
