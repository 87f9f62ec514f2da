using Zkml.Host;
using Zkml.Host.Caching;
using Zkml.Varuna.Engines;

namespace Zkml.Varuna.Keys;

/// <summary>
/// Keys of constraint systems on disk, beside those of Aleo functions and within the same limit. An entry appears complete or not at all, is made once even if
/// several processes ask for it, and is checked whenever it is read: its files by their hashes, its verifying key by its certificate.
/// </summary>
/// <param name="directory">The cache's directory; created with the first key.</param>
/// <param name="maximumBytes">The cache's size limit; the least recently used entries are evicted first.</param>
/// <param name="log">Receives messages about damaged entries and about waiting; may be null.</param>
public sealed class DirectKeyCache(string directory, long maximumBytes, Action<string>? log = null)
{
    // Longer than an engine may take for keys.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(65);

    private readonly DirectoryCache _entries = new(directory, maximumBytes, "keys", log);

    /// <summary>The cache's directory.</summary>
    public string DirectoryPath => _entries.DirectoryPath;

    /// <summary><c>keys</c> in the cache directory, with at most 4,000 MB or the limit in <c>ZKML_KEYS_MEGABYTES</c>.</summary>
    /// <exception cref="MalformedInputException">The variable is not a number.</exception>
    public static DirectKeyCache FromEnvironment(Action<string>? log = null) => new(KeyDirectory.FromEnvironment(), KeyDirectory.MaximumBytes(), log);

    /// <summary>The beginning of the SHA-256 of the constraint system whose keys an entry holds; null if it holds none, is damaged or unfinished.</summary>
    /// <param name="entry">The entry's directory.</param>
    public static string? Describe(string entry)
    {
        try
        {
            return $"direct proofs of the circuit {DirectKeyEntryFile.Read(Path.Combine(entry, DirectKeyEntryFile.Name)).Id.R1csSha256[..12]}";
        }
        catch (Exception problem) when (problem is MalformedInputException or IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The keys under an ID, if they are cached and undamaged. A damaged entry is deleted.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="use">Without <see cref="DirectKeyUse.Proving"/> the proving key is left empty.</param>
    /// <param name="certify">Checks the verifying key by its certificate.</param>
    internal async Task<DirectKeys?> FindAsync(DirectKeyId id, DirectKeyUse use, Func<DirectKeys, Task<DirectVerdict>> certify)
    {
        if (_entries.Find(id.Value, entry => Read(id, entry, use)) is not { } keys)
        {
            return null;
        }

        if (await certify(keys).ConfigureAwait(false) is { Accepted: false } verdict)
        {
            Discard(id, verdict.Reason);
            return null;
        }

        return keys;
    }

    /// <summary>The keys under an ID; made if they are not cached.</summary>
    /// <param name="id">The ID.</param>
    /// <param name="use">Without <see cref="DirectKeyUse.Proving"/> the proving key may be left empty.</param>
    /// <param name="certify">Checks the verifying key by its certificate.</param>
    /// <param name="make">Makes the keys, and checks them.</param>
    /// <param name="cancellation">Cancels waiting for another process.</param>
    internal async Task<DirectKeys> GetOrCreateAsync(
        DirectKeyId id, DirectKeyUse use, Func<DirectKeys, Task<DirectVerdict>> certify, Func<Task<DirectKeys>> make, CancellationToken cancellation)
    {
        if (await FindAsync(id, use, certify).ConfigureAwait(false) is { } found)
        {
            return found;
        }

        using (await _entries.LockAsync(id.Value, Patience, cancellation).ConfigureAwait(false))
        {
            return await FindAsync(id, use, certify).ConfigureAwait(false) ?? await CreateAsync(id, make).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes an entry that proved to be wrong.</summary>
    internal void Discard(DirectKeyId id, string problem) => _entries.Discard(id.Value, problem);

    private async Task<DirectKeys> CreateAsync(DirectKeyId id, Func<Task<DirectKeys>> make)
    {
        var keys = await make().ConfigureAwait(false);
        await _entries.CreateAsync(id.Value, async entry =>
        {
            await WriteAsync(entry, Files.ProvingKey, keys.ProvingKey).ConfigureAwait(false);
            await WriteAsync(entry, Files.VerifyingKey, keys.VerifyingKey).ConfigureAwait(false);
            await WriteAsync(entry, Files.Certificate, keys.Certificate).ConfigureAwait(false);
            new DirectKeyEntryFile(id, KeyFileHash.Of(keys.ProvingKey), KeyFileHash.Of(keys.VerifyingKey), KeyFileHash.Of(keys.Certificate), keys.Sizes).Write(Path.Combine(entry, DirectKeyEntryFile.Name));
        }).ConfigureAwait(false);
        return keys;
    }

    /// <exception cref="MalformedInputException">A file is missing or was changed, or the keys belong to another constraint system.</exception>
    private static DirectKeys Read(DirectKeyId id, string entry, DirectKeyUse use)
    {
        var path = Path.Combine(entry, DirectKeyEntryFile.Name);
        var file = DirectKeyEntryFile.Read(path);
        return file.Id != id
            ? throw new MalformedInputException(path, "r1csSha256", $"the keys are of the circuit with the SHA-256 {file.Id.R1csSha256} by {file.Id.Engine}, expected {id.R1csSha256} by {id.Engine}")
            : new(
                use == DirectKeyUse.Proving ? file.ProvingKey.Load(Path.Combine(entry, Files.ProvingKey)) : ReadOnlyMemory<byte>.Empty,
                file.VerifyingKey.Load(Path.Combine(entry, Files.VerifyingKey)),
                file.Certificate.Load(Path.Combine(entry, Files.Certificate)),
                file.Sizes);
    }

    private static async Task WriteAsync(string entry, string name, ReadOnlyMemory<byte> content)
    {
        await using var file = File.Create(Path.Combine(entry, name));
        await file.WriteAsync(content).ConfigureAwait(false);
    }

    private static class Files
    {
        public const string ProvingKey = "proving.key";
        public const string VerifyingKey = "verifying.key";
        public const string Certificate = "certificate";
    }
}
