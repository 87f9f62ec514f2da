using Zkml.Host.Files;

namespace Zkml.Host.Caching;

/// <summary>
/// Things on disk that can be made again, such as keys, one directory each. An entry appears complete or not at all, is made once even if several processes
/// ask for it, and is deleted if it is damaged or, the least recently used first, once the cache exceeds its size.
/// </summary>
/// <param name="directory">The cache's directory; created with the first entry.</param>
/// <param name="maximumBytes">The cache's size limit.</param>
/// <param name="contents">What an entry holds, in messages: <c>keys</c>.</param>
/// <param name="log">Receives messages about damaged entries and about waiting; may be null.</param>
public sealed class DirectoryCache(string directory, long maximumBytes, string contents, Action<string>? log = null)
{
    /// <summary>The file in every entry that describes it, and whose time is that of the entry's last use.</summary>
    public const string EntryFile = "entry.json";

    /// <summary>The cache's directory.</summary>
    public string DirectoryPath { get; } = Path.GetFullPath(directory);

    /// <summary>The directory of an entry, whether or not it exists.</summary>
    public string PathOf(string name) => Path.Combine(DirectoryPath, name);

    /// <summary>Reads an entry; null if it is missing. A damaged one is deleted.</summary>
    /// <param name="name">The entry's name.</param>
    /// <param name="read">Reads and checks the entry in a directory.</param>
    public T? Find<T>(string name, Func<string, T> read)
        where T : class
    {
        var entry = PathOf(name);
        if (!Path.Exists(entry))
        {
            return null;
        }

        try
        {
            var found = read(entry);
            Touch(entry);
            return found;
        }
        catch (Exception problem) when (problem is MalformedInputException or IOException or UnauthorizedAccessException)
        {
            Discard(name, problem.Message);
            return null;
        }
    }

    /// <summary>Deletes a damaged entry and says so.</summary>
    /// <param name="name">The entry's name.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <exception cref="IOException">It cannot be deleted.</exception>
    public void Discard(string name, string problem)
    {
        log?.Invoke($"the cached {contents} in {PathOf(name)} are damaged ({problem}); making them again");
        Remove(PathOf(name));
    }

    /// <summary>Waits until no other process makes the same entry; disposing the result lets others.</summary>
    /// <param name="name">The entry's name.</param>
    /// <param name="patience">How long to wait for another process.</param>
    /// <param name="cancellation">Cancels waiting.</param>
    /// <exception cref="IOException">The cache cannot be written.</exception>
    public async Task<IDisposable> LockAsync(string name, TimeSpan patience, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(DirectoryPath);
            return await FileLock.AcquireAsync($"{PathOf(name)}.lock", patience, () => log?.Invoke($"another process makes the same {contents}; waiting for it"), cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{contents} cannot be made in {DirectoryPath}: {problem.Message}; name a writable cache directory in {CacheDirectory.Variable}", problem);
        }
    }

    /// <summary>Makes an entry and evicts others; the caller holds its lock.</summary>
    /// <param name="name">The entry's name.</param>
    /// <param name="create">Writes the entry into a directory; if it fails, nothing is left behind.</param>
    public async Task CreateAsync(string name, Func<string, Task> create)
    {
        var temporary = $"{PathOf(name)}.{Guid.NewGuid():N}{DirectoryEviction.TemporarySuffix}";
        Directory.CreateDirectory(temporary);
        try
        {
            await create(temporary).ConfigureAwait(false);
            Directory.Move(temporary, PathOf(name));
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }

        DirectoryEviction.Evict(DirectoryPath, maximumBytes, keep: PathOf(name));
    }

    private static void Touch(string entry)
    {
        try
        {
            File.SetLastWriteTimeUtc(Path.Combine(entry, EntryFile), DateTime.UtcNow);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A read-only cache works as well; nothing is evicted from it.
        }
    }

    private void Remove(string entry)
    {
        // Renamed first, so that no process finds a directory half deleted.
        var doomed = $"{entry}.{Guid.NewGuid():N}{DirectoryEviction.TemporarySuffix}";
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
            throw new IOException($"the cached {contents} in {entry} are damaged and cannot be deleted: {problem.Message}; delete them, or name another cache directory in {CacheDirectory.Variable}", problem);
        }
    }
}
