using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Caching;
using Zkml.Cli.Output;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml cache list</c>.</summary>
/// <param name="Directory">The cache's directory.</param>
/// <param name="Entries">The entries.</param>
internal sealed record CacheReport(string Directory, ImmutableArray<CacheEntry> Entries)
{
    private long Bytes => Entries.Sum(entry => entry.Bytes);

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["directory"] = Directory,
        ["bytes"] = Bytes,
        ["entries"] = new JsonArray([.. Entries.Select(CacheEntryJson.Of)]),
    };

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        if (!Entries.IsEmpty)
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns("kind", "name", "size", "last use", "path");
            table.Columns[2].RightAligned().NoWrap();
            table.Columns[3].NoWrap();
            foreach (var entry in Entries)
            {
                table.AddRow(
                    new Text(ChoiceName.Of(entry.Kind)),
                    new Text(entry.IsUnfinished ? $"{entry.Name} (unfinished)" : entry.Name),
                    new Text(Figures.Megabytes(entry.Bytes)),
                    new Text(entry.LastUse.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    new Text(Path.GetRelativePath(Directory, entry.Path)));
            }

            console.Write(table);
        }

        console.WriteLine($"{Figures.Number(Entries.Length, "entry", "entries")}, {Figures.Megabytes(Bytes)} in {Directory}");
    }
}
