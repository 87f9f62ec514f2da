using Zkml.Host;
using Zkml.Host.Files;
using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Keys;

/// <summary>
/// Proving and verifying keys on disk, one directory per function. An entry appears complete or not at all, is checked whenever it is read, and is made
/// again if it is damaged or belongs to another program. Any number of processes may share one cache.
/// </summary>
/// <param name="directory">The cache's directory; created with the first key.</param>
/// <param name="maximumBytes">The cache's size limit; the least recently used entries are evicted first.</param>
/// <param name="log">Receives messages about damaged entries and about waiting; may be null.</param>
public sealed class KeyCache(string directory, long maximumBytes, Action<string>? log = null)
{
    /// <summary>The environment variable that sets another size limit, in megabytes.</summary>
    public const string LimitVariable = "ZKML_KEYS_MEGABYTES";

    private const long DefaultMegabytes = 4_000;

    // Longer than an engine may take for a synthesis.
    private static readonly TimeSpan Patience = EngineTimeouts.Default.Prove + TimeSpan.FromMinutes(5);

    /// <summary>The cache's directory.</summary>
    public string DirectoryPath { get; } = Path.GetFullPath(directory);

    /// <summary><c>keys</c> in the cache directory, with at most 4,000 MB or the limit in <c>ZKML_KEYS_MEGABYTES</c>.</summary>
    /// <exception cref="MalformedInputException">The variable is not a number.</exception>
    public static KeyCache FromEnvironment(Action<string>? log = null)
    {
        var megabytes = DefaultMegabytes;
        if (EnvironmentVariables.Get(LimitVariable) is { } text && !(long.TryParse(text, out megabytes) && megabytes is > 0 and < 1_000_000_000))
        {
            throw new MalformedInputException(LimitVariable, "", $"expected a number of megabytes, found '{text}'");
        }

        return new(Path.Combine(CacheDirectory.FromEnvironment(), "keys"), megabytes * 1_000_000, log);
    }

    /// <summary>The keys under an ID, if they are cached and undamaged. A damaged entry is deleted.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="needed">Which files to check; a proving key has tens of megabytes and is not needed for verification.</param>
    public KeyEntry? Find(KeyId id, KeyUse needed = KeyUse.Proving)
    {
        var entry = EntryDirectory(id);
        if (!Path.Exists(entry))
        {
            return null;
        }

        try
        {
            var found = Read(id, entry, needed);
            Touch(entry);
            return found;
        }
        catch (Exception problem) when (problem is MalformedInputException or IOException or UnauthorizedAccessException)
        {
            log?.Invoke($"the cached keys in {entry} are damaged ({problem.Message}); making them again");
            Remove(entry);
            return null;
        }
    }

    /// <summary>The keys under an ID; made if they are not cached.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="synthesize">Synthesizes both files.</param>
    /// <param name="needed">Which files to check.</param>
    /// <param name="cancellation">Cancels the operation; nothing is left behind.</param>
    public async Task<KeyEntry> GetOrCreateAsync(
        KeyId id, Func<KeyFiles, Task<Synthesis>> synthesize, KeyUse needed = KeyUse.Proving, CancellationToken cancellation = default)
    {
        if (Find(id, needed) is { } found)
        {
            return found;
        }

        using (await LockAsync(id, cancellation).ConfigureAwait(false))
        {
            return Find(id, needed) ?? await CreateAsync(id, synthesize).ConfigureAwait(false);
        }
    }

    private async Task<IDisposable> LockAsync(KeyId id, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(DirectoryPath);
            return await FileLock.AcquireAsync($"{EntryDirectory(id)}.lock", Patience, () => log?.Invoke("another process makes the same keys; waiting for it"), cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"keys cannot be made in {DirectoryPath}: {problem.Message}; name a writable cache directory in {CacheDirectory.Variable}", problem);
        }
    }

    private async Task<KeyEntry> CreateAsync(KeyId id, Func<KeyFiles, Task<Synthesis>> synthesize)
    {
        var temporary = $"{EntryDirectory(id)}.{Guid.NewGuid():N}{KeyEviction.TemporarySuffix}";
        Directory.CreateDirectory(temporary);
        try
        {
            var files = FilesIn(temporary);
            var synthesis = await synthesize(files).ConfigureAwait(false);
            new KeyEntryFile(id, Sha256Hex.OfFile(files.ProvingKey), Sha256Hex.OfFile(files.VerifyingKey), synthesis).Write(Path.Combine(temporary, KeyEntryFile.Name));
            Directory.Move(temporary, EntryDirectory(id));
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }

        KeyEviction.Evict(DirectoryPath, maximumBytes, keep: EntryDirectory(id));
        return Read(id, EntryDirectory(id), KeyUse.Verifying);
    }

    /// <exception cref="MalformedInputException">A file is missing or was changed, or the keys belong to another program.</exception>
    private static KeyEntry Read(KeyId id, string entry, KeyUse needed)
    {
        var path = Path.Combine(entry, KeyEntryFile.Name);
        var file = KeyEntryFile.Read(path);
        if (file.Id != id)
        {
            throw new MalformedInputException(path, "programSha256", $"the keys are of the function '{file.Id.Function}' of the program with the SHA-256 {file.Id.ProgramSha256}, expected '{id.Function}' of {id.ProgramSha256}");
        }

        var keys = FilesIn(entry);
        if (needed == KeyUse.Proving)
        {
            new PublishedFile(keys.ProvingKey, file.ProvingKeySha256).Check();
        }

        new PublishedFile(keys.VerifyingKey, file.VerifyingKeySha256).Check();
        return new(keys, file.Synthesis, file.VerifyingKeySha256);
    }

    private static void Touch(string entry)
    {
        try
        {
            File.SetLastWriteTimeUtc(Path.Combine(entry, KeyEntryFile.Name), DateTime.UtcNow);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A read-only cache works as well; nothing is evicted from it.
        }
    }

    private static void Remove(string entry)
    {
        // Renamed first, so that no process finds a directory half deleted.
        var doomed = $"{entry}.{Guid.NewGuid():N}{KeyEviction.TemporarySuffix}";
        try
        {
            if (Directory.Exists(entry))
            {
                Directory.Move(entry, doomed);
                Directory.Delete(doomed, recursive: true);
            }
            else
            {
                File.Delete(entry);
            }
        }
        catch (DirectoryNotFoundException)
        {
            // Another process was faster.
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"the cached keys in {entry} are damaged and cannot be deleted: {problem.Message}; delete them, or name another cache directory in {CacheDirectory.Variable}", problem);
        }
    }

    private static KeyFiles FilesIn(string entry) => new(Path.Combine(entry, "proving.key"), Path.Combine(entry, "verifying.key"));

    private string EntryDirectory(KeyId id) => Path.Combine(DirectoryPath, id.Value);
}
