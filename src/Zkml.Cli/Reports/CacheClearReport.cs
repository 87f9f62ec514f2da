using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Caching;
using Zkml.Cli.Output;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml cache clear</c>.</summary>
/// <param name="Directory">The cache's directory.</param>
/// <param name="Removals">What became of each entry.</param>
internal sealed record CacheClearReport(string Directory, ImmutableArray<CacheRemoval> Removals)
{
    /// <summary>Whether every entry is gone.</summary>
    public bool IsDone => Removals.All(removal => removal.Problem is null);

    private IEnumerable<CacheEntry> Deleted => Removals.Where(removal => removal.Problem is null).Select(removal => removal.Entry);

    private IEnumerable<CacheRemoval> Kept => Removals.Where(removal => removal.Problem is not null);

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["directory"] = Directory,
        ["bytes"] = Deleted.Sum(entry => entry.Bytes),
        ["deleted"] = new JsonArray([.. Deleted.Select(CacheEntryJson.Of)]),
        ["kept"] = new JsonArray([.. Kept.Select(Json)]),
    };

    /// <summary>The report as lines.</summary>
    public void Write(IAnsiConsole console)
    {
        console.WriteLine($"deleted {Figures.Number(Deleted.Count(), "entry", "entries")}, {Figures.Megabytes(Deleted.Sum(entry => entry.Bytes))}, from {Directory}");
        foreach (var (entry, problem) in Kept)
        {
            console.WriteLine($"kept {Path.GetRelativePath(Directory, entry.Path)}: {problem}");
        }
    }

    private static JsonObject Json(CacheRemoval removal)
    {
        var json = CacheEntryJson.Of(removal.Entry);
        json["reason"] = removal.Problem;
        return json;
    }
}
