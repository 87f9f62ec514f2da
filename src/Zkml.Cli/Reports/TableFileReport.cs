using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Data.Datasets.Tables.Inference;

namespace Zkml.Cli.Reports;

/// <summary>What your own CSV file was taken to hold.</summary>
/// <param name="Table">The file as it was understood.</param>
/// <param name="SchemaFile">Where the schema was written; null if it was not.</param>
internal sealed record TableFileReport(TableUnderstanding Table, string? SchemaFile)
{
    /// <summary>Says on standard error what was understood, unless <c>--quiet</c>; the warnings in any case, since nobody would know of them.</summary>
    public static void Log(Terminal terminal, TableUnderstanding table)
    {
        if (terminal.IsQuiet)
        {
            foreach (var warning in table.Warnings)
            {
                terminal.WriteError($"warning: {warning}");
            }
        }
        else
        {
            WriteTo(terminal.Progress, table, null);
        }
    }

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = Understood(Table);
        json["schema"] = SchemaFile;
        return json;
    }

    /// <summary>What was understood, as part of other reports, too.</summary>
    public static JsonObject Understood(TableUnderstanding table) => new()
    {
        ["name"] = table.Samples.Name,
        ["format"] = table.Samples.Table.Format?.ToString(),
        ["shape"] = new JsonArray(table.Samples.Count, table.Schema.Columns.Length),
        ["features"] = table.Schema.FeatureNames.Length,
        ["target"] = table.Schema.Target,
        ["classes"] = table.Samples.Classes,
        ["classLabels"] = Texts(table.Samples.Target.ClassLabels),
        ["columns"] = SchemaTable.ToJson(table.Schema),
        ["leftOut"] = new JsonArray([.. table.Columns.Where(column => column.Role == ColumnRole.LeftOut).Select(column => new JsonObject { ["name"] = column.Name, ["reason"] = column.Words })]),
        ["leftOutRows"] = table.Samples.Table.RowCount - table.Samples.Count,
        ["notes"] = Texts(table.Notes),
        ["warnings"] = Texts(table.Warnings),
    };

    /// <summary>The report as tables.</summary>
    public void Write(IAnsiConsole console) => WriteTo(console, Table, SchemaFile);

    private static void WriteTo(IAnsiConsole console, TableUnderstanding table, string? schemaFile)
    {
        var samples = table.Samples;
        var facts = FactTable.Create()
            .Fact("file", samples.Table.Format is { } format ? $"{samples.Name}: {format}" : samples.Name)
            .Fact("shape", $"{Figures.Count(samples.Count)} rows of {table.Schema.Columns.Length} columns, {table.Schema.FeatureNames.Length} features")
            .Fact("to predict", $"{table.Schema.Target}: {(samples.Target.IsRegression ? "a value" : string.Join(", ", samples.Target.ClassLabels))}");
        foreach (var note in table.Notes)
        {
            facts.Fact("note", note);
        }

        foreach (var warning in table.Warnings)
        {
            facts.Fact("warning", warning);
        }

        console.Write(schemaFile is null ? facts : facts.Fact("schema", $"{schemaFile}; edit it, then run 'zkml train --schema {schemaFile}'"));
        console.Write(CreateTable(table.Columns));
    }

    /// <summary>A line per column: what it was taken for, and how many of its cells are missing.</summary>
    public static Table CreateTable(IEnumerable<ColumnFinding> findings)
    {
        var columns = new Table().Border(TableBorder.Rounded).AddColumns("column", "taken for", "missing");
        foreach (var column in findings)
        {
            columns.AddRow(new Text(column.Name), new Text(column.Words), new Text(column.Missing == 0 ? "" : Figures.Count(column.Missing)));
        }

        columns.Columns[2].RightAligned();
        return columns;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
