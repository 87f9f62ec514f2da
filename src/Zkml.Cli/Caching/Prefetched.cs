namespace Zkml.Cli.Caching;

/// <summary>Something that later work needs, and whether it is on this machine now.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Path">Where it is; null if it is missing or part of the program.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="WasThere">Whether it was there before.</param>
/// <param name="Problem">Why it could not be had; null if it is there, and whole.</param>
internal sealed record Prefetched(CacheKind Kind, string Name, string? Path, long Bytes, bool WasThere, string? Problem = null);
