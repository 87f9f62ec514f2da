using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;

namespace Zkml.Cli.Reports;

/// <summary>What a data set of rows holds and which file it came from.</summary>
internal sealed record TableDatasetReport(ITableDatasetSource Source, TableSplits Splits, string Place)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["name"] = Source.Name,
        ["description"] = Source.Description,
        ["shape"] = new JsonArray(Splits.All.Count, Splits.Schema.Columns.Length),
        ["features"] = Splits.Schema.FeatureNames.Length,
        ["classes"] = Splits.All.Classes,
        ["classLabels"] = new JsonArray([.. Splits.All.Target.ClassLabels.Select(label => JsonValue.Create(label))]),
        ["samples"] = new JsonObject { ["train"] = Splits[Split.Train].Count, ["test"] = Splits[Split.Test].Count },
        ["columns"] = SchemaTable.ToJson(Splits.Schema),
        ["files"] = new JsonArray(new JsonObject { ["path"] = Place, ["sha256"] = Source.Sha256 }),
    };

    /// <summary>The report as tables.</summary>
    public void Write(IAnsiConsole console)
    {
        var all = Splits.All;
        console.Write(FactTable.Create()
            .Fact("data set", $"{Source.Name}: {Source.Description}")
            .Fact("samples", $"{Figures.Count(Splits[Split.Train].Count)} train, {Figures.Count(Splits[Split.Test].Count)} test")
            .Fact("shape", $"{Figures.Count(all.Count)} rows of {Splits.Schema.Columns.Length} columns, {Splits.Schema.FeatureNames.Length} features")
            .Fact("classes", string.Join(", ", all.Target.ClassLabels.Select((label, i) => $"{label} ({Figures.Count(Count(all, i))})")))
            .Fact("file", Place)
            .Fact("SHA-256", $"{Source.Sha256} (checked)"));
        console.Write(SchemaTable.Create(Splits.Schema));
    }

    /// <summary>Some rows as the file has them.</summary>
    public static Table Rows(TableDataset samples, int from, int count)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("row");
        table.AddColumns([.. samples.Table.Header]);
        for (var i = from; i < from + count; i++)
        {
            var row = samples.Rows[i];
            table.AddRow([new Text(i.ToString(CultureInfo.InvariantCulture)), .. samples.Table.Header.Select((_, column) => new Text(samples.Table.Cell(row, column)))]);
        }

        return table;
    }

    private static int Count(TableDataset samples, int label) => Enumerable.Range(0, samples.Count).Count(i => samples.Label(i) == label);
}
