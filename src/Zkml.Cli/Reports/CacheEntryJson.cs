using System.Globalization;
using System.Text.Json.Nodes;
using Zkml.Cli.Caching;
using Zkml.Cli.Output;

namespace Zkml.Cli.Reports;

/// <summary>An entry of the cache as <c>--json</c> gives it.</summary>
internal static class CacheEntryJson
{
    /// <summary>The entry.</summary>
    public static JsonObject Of(CacheEntry entry) => new()
    {
        ["kind"] = ChoiceName.Of(entry.Kind),
        ["name"] = entry.Name,
        ["path"] = entry.Path,
        ["bytes"] = entry.Bytes,
        ["lastUse"] = entry.LastUse.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["unfinished"] = entry.IsUnfinished,
    };
}
