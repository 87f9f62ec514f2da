namespace Zkml.Cli.Caching;

/// <summary>A file or a directory in the cache that is deleted as a whole.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">A name for people.</param>
/// <param name="Path">Its absolute path.</param>
/// <param name="Bytes">The size of its files.</param>
/// <param name="LastUse">When one of its files was last read or written, as far as the file system records it; UTC.</param>
/// <param name="IsUnfinished">Whether it is the beginning of an entry that another process is writing, or that was left behind by one that was killed.</param>
/// <param name="Lock">The lock file that a process holds while it writes the entry; null if the kind has no locks.</param>
internal sealed record CacheEntry(CacheKind Kind, string Name, string Path, long Bytes, DateTime LastUse, bool IsUnfinished, string? Lock);
