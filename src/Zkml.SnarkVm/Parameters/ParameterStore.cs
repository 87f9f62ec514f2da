using System.Collections.Immutable;
using System.Security.Cryptography;
using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.SnarkVm.Parameters;

/// <summary>The directory with SRS files. What is missing is downloaded into it; nothing is used before its SHA-256 was compared with the published one.</summary>
/// <param name="directory">The directory; made when the first file is downloaded.</param>
public sealed class ParameterStore(string directory)
{
    /// <summary>The variable that names the directory.</summary>
    public const string Variable = "ZKML_PARAMETERS";

    /// <summary>The directory.</summary>
    public string DirectoryPath { get; } = Path.GetFullPath(directory);

    /// <summary>The directory given, else the one in <c>ZKML_PARAMETERS</c>, else <c>parameters</c> in the cache directory.</summary>
    public static ParameterStore FromEnvironment(string? given = null) =>
        new(given ?? EnvironmentVariables.Get(Variable) ?? Path.Combine(CacheDirectory.FromEnvironment(), "parameters"));

    /// <summary>Where a file is or would be.</summary>
    public string PathOf(ParameterFile file) => Path.Combine(DirectoryPath, file.Name);

    /// <summary>The files of a list that are not there.</summary>
    public ImmutableArray<ParameterFile> Missing(IEnumerable<ParameterFile> files) => [.. files.Where(file => !File.Exists(PathOf(file)))];

    /// <summary>Makes sure that files are there and are the published ones; downloads those that are missing or damaged.</summary>
    /// <param name="files">Which.</param>
    /// <param name="download">Fetches one; null if nothing may be fetched.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MissingComponentException">A file is missing and cannot be fetched; the message says which, how large and where it goes.</exception>
    /// <exception cref="MalformedInputException">A file is another one than its name says, and cannot be fetched again.</exception>
    public async Task RequireAsync(IReadOnlyList<ParameterFile> files, ParameterDownload? download, CancellationToken cancellation = default)
    {
        foreach (var file in files)
        {
            if (!File.Exists(PathOf(file)))
            {
                await FetchAsync(file, download, cancellation).ConfigureAwait(false);
            }

            if (await FindDamageAsync(file, cancellation).ConfigureAwait(false) is { } damage)
            {
                await ReplaceAsync(file, damage, download, cancellation).ConfigureAwait(false);
            }
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

    /// <summary>Fetches a damaged file again; the damaged one stays until then.</summary>
    private async Task ReplaceAsync(ParameterFile file, string damage, ParameterDownload? download, CancellationToken cancellation)
    {
        if (download is null)
        {
            throw Damaged(file, damage);
        }

        try
        {
            await FetchAsync(file, download, cancellation).ConfigureAwait(false);
        }
        catch (MissingComponentException)
        {
            throw Damaged(file, damage);
        }
    }

    /// <summary>What is wrong with a file that is there; null if it is the published one. What stands in a metadata file beside it makes no difference.</summary>
    private async Task<string?> FindDamageAsync(ParameterFile file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(PathOf(file));
        if (stream.Length != file.Bytes)
        {
            return FormattableString.Invariant($"it has {stream.Length} bytes, expected {file.Bytes}");
        }

        var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false));
        return found == file.Sha256 ? null : $"SHA-256 is {found}, expected {file.Sha256}";
    }

    private MissingComponentException Missing(ParameterFile file, string reason) => new(FormattableString.Invariant(
        $"the SRS file {file.Name} ({file.Bytes / 1e6:F1} MB) is missing and could not be fetched ({reason}); download {file.Address} and save it as {PathOf(file)}, or name a directory that has it in {Variable}"));

    private MalformedInputException Damaged(ParameterFile file, string problem) =>
        new(PathOf(file), "", $"the content is not the published one: {problem}; delete the file, and it is fetched again");
}
