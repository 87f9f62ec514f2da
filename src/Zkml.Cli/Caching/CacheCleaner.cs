using System.Collections.Immutable;
using Zkml.Host.Files;

namespace Zkml.Cli.Caching;

/// <summary>Deletes entries of the cache, but for those that another process is writing.</summary>
internal static class CacheCleaner
{
    // No download, installation or synthesis takes a day.
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>Deletes entries, each whole or not at all.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellation">Ends it between two entries.</param>
    public static ImmutableArray<CacheRemoval> Delete(IEnumerable<CacheEntry> entries, CancellationToken cancellation)
    {
        var removals = ImmutableArray.CreateBuilder<CacheRemoval>();
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            removals.Add(new(entry, TryDelete(entry)));
        }

        return removals.ToImmutable();
    }

    /// <summary>Deletes an entry.</summary>
    /// <returns>Why it was kept; null if it is gone.</returns>
    private static string? TryDelete(CacheEntry entry)
    {
        try
        {
            return entry.Lock is not null ? DeleteLocked(entry, entry.Lock)
                : entry.IsUnfinished && DateTime.UtcNow - entry.LastUse < Abandoned ? "unfinished and less than a day old: another process may be writing it"
                : DeleteNow(entry);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return problem.Message;
        }
    }

    private static string? DeleteLocked(CacheEntry entry, string path)
    {
        using var held = FileLock.TryAcquire(path);
        if (held is null)
        {
            return "another process is writing it";
        }

        var problem = DeleteNow(entry);

        // Windows deletes no file that is open.
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return problem;
    }

    private static string? DeleteNow(CacheEntry entry)
    {
        // Renamed first: an entry that is being deleted must not be found half.
        var doomed = entry.IsUnfinished ? entry.Path : $"{entry.Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            if (Directory.Exists(entry.Path))
            {
                if (!entry.IsUnfinished)
                {
                    Directory.Move(entry.Path, doomed);
                }

                Directory.Delete(doomed, recursive: true);
            }
            else
            {
                File.Delete(entry.Path);
            }
        }
        catch (Exception problem) when (problem is DirectoryNotFoundException or FileNotFoundException)
        {
            // Another process was faster.
        }

        return null;
    }
}
