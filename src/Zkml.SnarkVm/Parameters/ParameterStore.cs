using System.Collections.Immutable;
using System.Security.Cryptography;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Json;

namespace Zkml.SnarkVm.Parameters;

/// <summary>The folder with SRS files. What is missing is downloaded into it; nothing is used before its SHA-256 was compared with the published one.</summary>
/// <param name="folder">The folder; made when the first file is downloaded.</param>
public sealed class ParameterStore(string folder)
{
    /// <summary>The variable that names the folder.</summary>
    public const string Variable = "ZKML_PARAMETERS";

    private const int MaximumMetadataBytes = 4_096;

    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>The folder given, else the one in <c>ZKML_PARAMETERS</c>, else <c>parameters</c> in the cache folder.</summary>
    public static ParameterStore FromEnvironment(string? given = null) =>
        new(given ?? HostVariable.Get(Variable) ?? Path.Combine(CacheFolder.FromEnvironment(), "parameters"));

    /// <summary>Where a file is or would be.</summary>
    public string PathOf(ParameterFile file) => Path.Combine(Folder, file.Name);

    /// <summary>The files of a list that are not there.</summary>
    public ImmutableArray<ParameterFile> Missing(IEnumerable<ParameterFile> files) => [.. files.Where(file => !File.Exists(PathOf(file)))];

    /// <summary>Makes sure that files are there and are the published ones; downloads those that are not there.</summary>
    /// <param name="files">Which.</param>
    /// <param name="download">Fetches one; null where nothing may be fetched.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="MissingComponentException">A file is missing and cannot be fetched; the message says which, how large and where it goes.</exception>
    /// <exception cref="MalformedInputException">A file is another one than its name says.</exception>
    public async Task RequireAsync(IReadOnlyList<ParameterFile> files, ParameterDownload? download, CancellationToken cancellation = default)
    {
        foreach (var file in files)
        {
            if (!File.Exists(PathOf(file)))
            {
                await FetchAsync(file, download, cancellation).ConfigureAwait(false);
            }

            await CheckAsync(file, cancellation).ConfigureAwait(false);
        }
    }

    private async Task FetchAsync(ParameterFile file, ParameterDownload? download, CancellationToken cancellation)
    {
        if (download is null)
        {
            throw Missing(file, "downloading is switched off");
        }

        try
        {
            await download.FetchAsync(file, PathOf(file), cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or UnauthorizedAccessException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw Missing(file, problem.Message);
        }
    }

    private async Task CheckAsync(ParameterFile file, CancellationToken cancellation)
    {
        var path = PathOf(file);
        await using var stream = File.OpenRead(path);
        if (stream.Length != file.Bytes)
        {
            throw Damaged(file, FormattableString.Invariant($"it has {stream.Length} bytes, expected {file.Bytes}"));
        }

        CheckMetadata(file);
        var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false));
        if (found != file.Sha256)
        {
            throw Damaged(file, $"SHA-256 is {found}, expected {file.Sha256}");
        }
    }

    /// <summary>The file that is published beside each, <c>{"checksum": ..., "size": ...}</c>: where it is there, it must agree.</summary>
    private void CheckMetadata(ParameterFile file)
    {
        var path = Path.ChangeExtension(PathOf(file), ".metadata");
        if (!File.Exists(path))
        {
            return;
        }

        using var document = JsonFile.Read(path, MaximumMetadataBytes);
        var metadata = new StrictJsonObject(document.RootElement, path, "");
        var checksum = metadata.Text("checksum");
        if (checksum != file.Sha256)
        {
            throw new MalformedInputException(path, "checksum", $"it is {checksum}, but {file.Name} is published with {file.Sha256}; delete both files, and the second is fetched again");
        }
    }

    private MissingComponentException Missing(ParameterFile file, string reason) => new(FormattableString.Invariant(
        $"the SRS file {file.Name} ({file.Bytes / 1e6:F1} MB) is missing and could not be fetched ({reason}); download {file.Address} and save it as {PathOf(file)}, or name a folder that has it in {Variable}"));

    private MalformedInputException Damaged(ParameterFile file, string problem) =>
        new(PathOf(file), "", $"the content is not the published one: {problem}; delete the file, and it is fetched again");
}
