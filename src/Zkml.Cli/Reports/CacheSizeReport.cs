using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Caching;
using Zkml.Cli.Output;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml cache size</c>.</summary>
/// <param name="Directory">The cache's directory.</param>
/// <param name="Kinds">The kinds asked for.</param>
/// <param name="Entries">Their entries.</param>
internal sealed record CacheSizeReport(string Directory, ImmutableArray<CacheKind> Kinds, ImmutableArray<CacheEntry> Entries)
{
    private IEnumerable<(CacheKind Kind, int Entries, long Bytes)> Sizes =>
        Kinds.Select(kind => (kind, Entries.Count(entry => entry.Kind == kind), Entries.Where(entry => entry.Kind == kind).Sum(entry => entry.Bytes)));

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["directory"] = Directory,
        ["bytes"] = Entries.Sum(entry => entry.Bytes),
        ["kinds"] = new JsonArray([.. Sizes.Select(size => new JsonObject { ["kind"] = ChoiceName.Of(size.Kind), ["entries"] = size.Entries, ["bytes"] = size.Bytes })]),
    };

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        console.Write(new TextTable(
            ["kind", "entries", "size"],
            [
                .. Sizes.Select(size => ImmutableArray.Create(ChoiceName.Of(size.Kind), Figures.Count(size.Entries), Figures.Megabytes(size.Bytes))),
                ["total", Figures.Count(Entries.Length), Figures.Megabytes(Entries.Sum(entry => entry.Bytes))],
            ],
            FirstNumber: 1).ToRenderable());
        console.WriteLine(Directory);
    }
}
