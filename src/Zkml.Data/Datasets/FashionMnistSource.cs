using System.Collections.Immutable;
using Zkml.Data.Datasets.Idx;
using Zkml.Host.Files;

namespace Zkml.Data.Datasets;

/// <summary>
/// Fashion-MNIST (Xiao, Rasul, Vollgraf, 2017): 60,000 and 10,000 pictures of clothes in the format of MNIST. The files come from a given directory that holds
/// them, packed or not, or its directory <c>fashion-mnist</c>; else from Debian's package <c>dataset-fashion-mnist</c> where that is installed; else they are
/// fetched from where they were published. Packed ones are unpacked into the cache.
/// </summary>
internal sealed class FashionMnistSource : IdxDatasetSource
{
    private const string DebianDirectory = "/usr/share/datasets/fashion-mnist";
    private const int MaximumPackedBytes = 40_000_000;
    private const int MaximumBytes = 50_000_000;

    private readonly Uri _address;

    /// <summary>The data set, from where its authors published it.</summary>
    public FashionMnistSource()
        : this(new("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"))
    {
    }

    internal FashionMnistSource(Uri address) => _address = address;

    /// <inheritdoc/>
    public override string Name => "fashion-mnist";

    /// <inheritdoc/>
    public override string Description => "70,000 pictures of clothes, 28×28 grey pixels (Xiao, Rasul, Vollgraf, 2017)";

    /// <inheritdoc/>
    protected override ImmutableArray<string> ClassLabels { get; } =
        ["T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"];

    /// <inheritdoc/>
    protected override ImageDatasetHashes Hashes { get; } = new(
        TrainingImages: "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
        TrainingLabels: "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
        TestImages: "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
        TestLabels: "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34");

    /// <inheritdoc/>
    public override ImageDatasetFiles? Find(DataDirectories directories) =>
        FindInGivenDirectory(directories)
        ?? (IsPublished(Cached(directories)) ? Cached(directories) : null)
        ?? (FindPacked(directories) is { } packed ? Unpack(packed, directories) : null);

    /// <inheritdoc/>
    public override ImageDatasetFiles Locate(DataDirectories directories, Action<string>? log = null) => Find(directories) ?? Fetch(directories, log);

    private IEnumerable<PublishedDownload> Downloads =>
        Packed(ImageDatasetFiles.In("")).All.Zip(Hashes.All, (file, hash) => new PublishedDownload(new(_address, file), MaximumPackedBytes, hash));

    private static ImageDatasetFiles Packed(ImageDatasetFiles files) =>
        new($"{files.TrainingImages}.gz", $"{files.TrainingLabels}.gz", $"{files.TestImages}.gz", $"{files.TestLabels}.gz");

    private ImageDatasetFiles Cached(DataDirectories directories) => ImageDatasetFiles.In(Path.Combine(directories.Cache, "datasets", Name));

    private ImageDatasetFiles? FindPacked(DataDirectories directories) =>
        GivenDirectories(directories).Append(DebianDirectory).Select(directory => Packed(ImageDatasetFiles.In(directory))).FirstOrDefault(IsWhole);

    private ImageDatasetFiles Unpack(ImageDatasetFiles packed, DataDirectories directories)
    {
        var files = Cached(directories);
        foreach (var (source, download, target) in packed.All.Zip(Downloads, files.All))
        {
            var content = UntrustedFile.ReadAllBytes(source, MaximumPackedBytes, "name another directory in ZKML_DATA");
            download.Keep(PackedFile.Unpack(content, source, MaximumBytes), source, target);
        }

        return files;
    }

    internal ImageDatasetFiles Fetch(DataDirectories directories, Action<string>? log)
    {
        var files = Cached(directories);
        foreach (var (download, target) in Downloads.Zip(files.All))
        {
            log?.Invoke($"fetching {download.Address}");
            download.FetchTo(target, packed => PackedFile.Unpack(packed, download.Address.ToString(), MaximumBytes));
        }

        return files;
    }
}
