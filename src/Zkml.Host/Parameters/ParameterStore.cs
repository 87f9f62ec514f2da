using System.Collections.Immutable;
using System.Security.Cryptography;
using Zkml.Host.Files;

namespace Zkml.Host.Parameters;

/// <summary>The directory with the SRS files. Missing files are downloaded into it; no file is used before its SHA-256 has been compared with the published one.</summary>
/// <param name="directory">The directory; created with the first download.</param>
public sealed class ParameterStore(string directory)
{
    /// <summary>The environment variable that names the directory.</summary>
    public const string Variable = "ZKML_PARAMETERS";

    /// <summary>The store's directory.</summary>
    public string DirectoryPath { get; } = Path.GetFullPath(directory);

    /// <summary><c>parameters</c> in the cache directory.</summary>
    public static ParameterStore InCache => new(Path.Combine(CacheDirectory.FromEnvironment(), "parameters"));

    /// <summary>The given directory, or else the one in <c>ZKML_PARAMETERS</c>, or else <c>parameters</c> in the cache directory.</summary>
    public static ParameterStore FromEnvironment(string? given = null) =>
        (given ?? EnvironmentVariables.Get(Variable)) is { } directory ? new(directory) : InCache;

    /// <summary>The path of a file, whether or not it exists.</summary>
    public string PathOf(ParameterFile file) => Path.Combine(DirectoryPath, file.Name);

    /// <summary>The missing files among some.</summary>
    public ImmutableArray<ParameterFile> Missing(IEnumerable<ParameterFile> files) => [.. files.Where(file => !File.Exists(PathOf(file)))];

    /// <summary>Ensures that files exist and are the published ones; downloads missing and damaged ones.</summary>
    /// <param name="files">The files.</param>
    /// <param name="download">Downloads a file; null if downloading is not allowed.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="MissingComponentException">A file is missing and cannot be downloaded; the message gives its name, size and place.</exception>
    /// <exception cref="MalformedInputException">A file differs from the published one and cannot be downloaded again.</exception>
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

    /// <summary>Downloads a damaged file again; the damaged one is kept until then.</summary>
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

    /// <summary>Describes the damage of an existing file; null if it is the published one. A metadata file beside it is ignored.</summary>
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
        new(PathOf(file), "", $"the content differs from the published file: {problem}; delete the file, and it is downloaded again");
}
