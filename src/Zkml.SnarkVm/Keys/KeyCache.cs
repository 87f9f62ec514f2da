using Zkml.Host;
using Zkml.Host.Files;
using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Keys;

/// <summary>
/// Proving and verifying keys on disk, a directory a function. An entry appears whole or not at all, is checked whenever it is read, and is made
/// again where it is damaged or another program's. Any number of processes may use one cache at once.
/// </summary>
/// <param name="directory">The cache's directory; made when the first key is.</param>
/// <param name="maximumBytes">When entries take more, the ones not used for longest are deleted.</param>
/// <param name="log">Hears of damaged entries and of waiting; may be null.</param>
public sealed class KeyCache(string directory, long maximumBytes, Action<string>? log = null)
{
    /// <summary>The variable that names another size limit, in megabytes.</summary>
    public const string LimitVariable = "ZKML_KEYS_MEGABYTES";

    private const long DefaultMegabytes = 4_000;

    // Longer than an engine may take for a synthesis.
    private static readonly TimeSpan Patience = EngineTimeouts.Default.Prove + TimeSpan.FromMinutes(5);

    /// <summary>The directory.</summary>
    public string DirectoryPath { get; } = Path.GetFullPath(directory);

    /// <summary><c>keys</c> in the cache directory, with at most 4,000 MB unless <c>ZKML_KEYS_MEGABYTES</c> says otherwise.</summary>
    /// <exception cref="MalformedInputException">The variable is no number.</exception>
    public static KeyCache FromEnvironment(Action<string>? log = null)
    {
        var megabytes = DefaultMegabytes;
        if (EnvironmentVariables.Get(LimitVariable) is { } text && !(long.TryParse(text, out megabytes) && megabytes is > 0 and < 1_000_000_000))
        {
            throw new MalformedInputException(LimitVariable, "", $"expected a number of megabytes, found '{text}'");
        }

        return new(Path.Combine(CacheDirectory.FromEnvironment(), "keys"), megabytes * 1_000_000, log);
    }

    /// <summary>The keys under an id, if they are there and whole. A damaged entry is deleted.</summary>
    /// <param name="id">The id.</param>
    /// <param name="needed">Which of the files are checked; a proving key has tens of megabytes, and who verifies does not need it.</param>
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
            log?.Invoke($"the cached keys in {entry} are damaged ({problem.Message}); they are made again");
            Remove(entry);
            return null;
        }
    }

    /// <summary>The keys under an id; made where they are not there.</summary>
    /// <param name="id">The id.</param>
    /// <param name="synthesize">Makes both files.</param>
    /// <param name="needed">Which of the files are checked.</param>
    /// <param name="cancellation">Ends it and leaves nothing behind.</param>
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
            throw new IOException($"keys cannot be made in {DirectoryPath}: {problem.Message}; name a cache directory that can be written in {CacheDirectory.Variable}", problem);
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

    /// <exception cref="MalformedInputException">A file is missing or another one than was written, or the keys are another program's.</exception>
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
            // A cache that may only be read serves as well; nothing is evicted from it.
        }
    }

    private static void Remove(string entry)
    {
        // A directory that is being deleted must not be found half.
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
