using Zkml.Host;
using Zkml.Host.Caching;
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
    public const string LimitVariable = KeyDirectory.LimitVariable;

    // Longer than an engine may take for a synthesis.
    private static readonly TimeSpan Patience = EngineTimeouts.Default.Prove + TimeSpan.FromMinutes(5);

    private readonly DirectoryCache _entries = new(directory, maximumBytes, "keys", log);

    /// <summary>The cache's directory.</summary>
    public string DirectoryPath => _entries.DirectoryPath;

    /// <summary><c>keys</c> in the cache directory, with at most 4,000 MB or the limit in <c>ZKML_KEYS_MEGABYTES</c>.</summary>
    /// <exception cref="MalformedInputException">The variable is not a number.</exception>
    public static KeyCache FromEnvironment(Action<string>? log = null) => new(KeyDirectory.FromEnvironment(), KeyDirectory.MaximumBytes(), log);

    /// <summary>The keys under an ID, if they are cached and undamaged. A damaged entry is deleted.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="needed">Which files to check; a proving key has tens of megabytes and is not needed for verification.</param>
    public KeyEntry? Find(KeyId id, KeyUse needed = KeyUse.Proving) => _entries.Find(id.Value, entry => Read(id, entry, needed));

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

        using (await _entries.LockAsync(id.Value, Patience, cancellation).ConfigureAwait(false))
        {
            return Find(id, needed) ?? await CreateAsync(id, synthesize).ConfigureAwait(false);
        }
    }

    private async Task<KeyEntry> CreateAsync(KeyId id, Func<KeyFiles, Task<Synthesis>> synthesize)
    {
        await _entries.CreateAsync(id.Value, async directory =>
        {
            var files = FilesIn(directory);
            var synthesis = await synthesize(files).ConfigureAwait(false);
            new KeyEntryFile(id, Sha256Hex.OfFile(files.ProvingKey), Sha256Hex.OfFile(files.VerifyingKey), synthesis).Write(Path.Combine(directory, KeyEntryFile.Name));
        }).ConfigureAwait(false);
        return Read(id, _entries.PathOf(id.Value), KeyUse.Verifying);
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

    private static KeyFiles FilesIn(string entry) => new(Path.Combine(entry, "proving.key"), Path.Combine(entry, "verifying.key"));
}
