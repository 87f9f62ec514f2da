namespace Zkml.Host.Caching;

/// <summary>Keeps a cache of directories within its size limit: deletes the least recently used entries, and what killed processes left behind.</summary>
internal static class DirectoryEviction
{
    /// <summary>The suffix of the directories of incomplete entries.</summary>
    public const string TemporarySuffix = ".tmp";

    // Nothing takes a day to make.
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>Deletes entries until the rest fits.</summary>
    /// <param name="directory">The cache's directory.</param>
    /// <param name="maximumBytes">The size that may remain.</param>
    /// <param name="keep">The entry that is always kept.</param>
    public static void Evict(string directory, long maximumBytes, string keep)
    {
        var entries = new DirectoryInfo(directory).GetDirectories();
        foreach (var leftover in entries.Where(entry => IsTemporary(entry) && DateTime.UtcNow - entry.LastWriteTimeUtc > Abandoned))
        {
            TryDelete(leftover);
        }

        var total = 0L;
        foreach (var entry in entries.Where(entry => !IsTemporary(entry)).OrderByDescending(entry => entry.FullName == keep).ThenByDescending(LastUse))
        {
            total += Size(entry);
            if (total > maximumBytes && entry.FullName != keep)
            {
                TryDelete(entry);
            }
        }
    }

    private static bool IsTemporary(DirectoryInfo entry) => entry.Name.EndsWith(TemporarySuffix, StringComparison.Ordinal);

    private static DateTime LastUse(DirectoryInfo entry) => File.GetLastWriteTimeUtc(Path.Combine(entry.FullName, DirectoryCache.EntryFile));

    private static long Size(DirectoryInfo entry)
    {
        try
        {
            return entry.EnumerateFiles().Sum(file => file.Length);
        }
        catch (IOException)
        {
            // Another process is deleting it.
            return 0;
        }
    }

    private static void TryDelete(DirectoryInfo entry)
    {
        try
        {
            // Renamed first, so that no process finds an entry half deleted.
            if (!IsTemporary(entry))
            {
                File.Delete($"{entry.FullName}.lock");
                entry.MoveTo($"{entry.FullName}.{Guid.NewGuid():N}{TemporarySuffix}");
            }

            entry.Delete(recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // In use, or another process was faster: the next eviction tries again.
        }
    }
}
