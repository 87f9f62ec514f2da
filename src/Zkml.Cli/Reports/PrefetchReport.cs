using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Caching;
using Zkml.Cli.Output;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml cache prefetch</c>.</summary>
/// <param name="Items">What was to be had.</param>
internal sealed record PrefetchReport(ImmutableArray<Prefetched> Items)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool IsComplete => Items.All(item => item.Problem is null);

    /// <summary>A line per missing item: why, and what to do.</summary>
    public IEnumerable<string> Problems => Items.Where(item => item.Problem is not null).Select(item => $"{item.Name}: {item.Problem}");

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["complete"] = IsComplete,
        ["items"] = new JsonArray([.. Items.Select(item => new JsonObject
        {
            ["kind"] = ChoiceName.Of(item.Kind),
            ["name"] = item.Name,
            ["state"] = State(item),
            ["path"] = item.Path,
            ["bytes"] = item.Bytes,
            ["problem"] = item.Problem,
        })]),
    };

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("kind", "name", "state", "size", "path");
        table.Columns[3].RightAligned().NoWrap();
        foreach (var item in Items)
        {
            table.AddRow(
                new Text(ChoiceName.Of(item.Kind)),
                new Text(item.Name),
                new Text(State(item), new Style(item.Problem is null ? Color.Green : Color.Yellow)),
                new Text(item.Problem is null ? Figures.Megabytes(item.Bytes) : ""),
                new Text(item.Path ?? ""));
        }

        console.Write(table);
    }

    private static string State(Prefetched item) => item.Problem is not null ? "missing" : item.WasThere ? "present" : "downloaded";
}
