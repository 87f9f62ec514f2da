using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Zkml.Data.Datasets;
using Zkml.SnarkVm.Keys;
using Zkml.Varuna.Keys;

namespace Zkml.Cli.Caching;

/// <summary>Lists what is in the cache. Links are not followed: what they name is somewhere else, and not the cache's.</summary>
internal static class CacheInventory
{
    private static readonly EnumerationOptions AllFiles = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
    private static readonly EnumerationOptions OwnFiles = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    // Of keys and circuits that are damaged or unfinished.
    private const int Digits = 12;

    /// <summary>The entries of some kinds, in the order of the kinds, the least recently used last.</summary>
    /// <param name="cache">The cache's directory; it need not exist.</param>
    /// <param name="kinds">The kinds.</param>
    public static ImmutableArray<CacheEntry> Take(string cache, IReadOnlyCollection<CacheKind> kinds) =>
        [.. Places(cache).Where(place => kinds.Contains(place.Kind)).SelectMany(place => Entries(cache, place)).OrderBy(entry => entry.Kind).ThenByDescending(entry => entry.LastUse)];

    private static IEnumerable<CachePlace> Places(string cache) =>
    [
        new(CacheKind.Datasets, "datasets", AnyOf([.. DatasetCatalogue.Names, .. DatasetCatalogue.Tables.Select(source => Path.GetFileName(source.Place(new(null, cache))))])),
        new(CacheKind.Parameters, "parameters", new(@"\A(shifted-)?powers-of-beta-[0-9]{2}\.usrs\z")),
        new(CacheKind.Circuits, "circuits", new(@"\A[0-9a-f]{64}\z"), HasLocks: true),
        new(CacheKind.Keys, "keys", new(@"\A[0-9a-f]{64}\z"), HasLocks: true),
        new(CacheKind.Engines, "engines", new(@"\A((native|direct|module|wasm)-[0-9a-f]{12}|build-[0-9a-f]{32})\z")),
        new(CacheKind.Engines, "", AnyOf(["snarkvm"])),
        new(CacheKind.Npm, "", new(@"\Anpm-[0-9a-f]{12}\z")),
    ];

    private static Regex AnyOf(IEnumerable<string> names) => new($@"\A({string.Join('|', names.Select(Regex.Escape))})\z");

    private static IEnumerable<CacheEntry> Entries(string cache, CachePlace place)
    {
        var directory = new DirectoryInfo(Path.Combine(cache, place.Directory));
        if (!directory.Exists)
        {
            yield break;
        }

        foreach (var item in directory.EnumerateFileSystemInfos("*", OwnFiles))
        {
            if (place.Match(item.Name) is var (name, isUnfinished))
            {
                yield return Entry(place, item, name, isUnfinished);
            }
        }
    }

    private static CacheEntry Entry(CachePlace place, FileSystemInfo item, string name, bool isUnfinished)
    {
        var (bytes, lastUse) = (0L, item.LastWriteTimeUtc);
        foreach (var file in item is DirectoryInfo directory ? directory.EnumerateFiles("*", AllFiles) : [(FileInfo)item])
        {
            try
            {
                bytes += file.Length;
                lastUse = new[] { lastUse, file.LastWriteTimeUtc, file.LastAccessTimeUtc }.Max();
            }
            catch (FileNotFoundException)
            {
                // Another process has just deleted it.
            }
        }

        return new(
            place.Kind,
            place.Kind switch
            {
                CacheKind.Circuits => PresetCircuits.Describe(item.FullName) ?? $"circuit {name[..Digits]}",
                CacheKind.Keys => CachedKeys.Describe(item.FullName) ?? DirectKeyCache.Describe(item.FullName) ?? $"keys {name[..Digits]}",
                _ => item.Name,
            },
            item.FullName,
            bytes,
            lastUse,
            isUnfinished,
            place.HasLocks ? Path.Combine(Path.GetDirectoryName(item.FullName)!, $"{name}.lock") : null);
    }
}
