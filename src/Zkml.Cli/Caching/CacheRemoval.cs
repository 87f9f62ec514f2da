namespace Zkml.Cli.Caching;

/// <summary>What became of an entry that was to be deleted.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Problem">Why it was kept; null if it is gone.</param>
internal sealed record CacheRemoval(CacheEntry Entry, string? Problem);
