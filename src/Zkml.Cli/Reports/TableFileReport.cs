using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Learning.Data.Tables;

namespace Zkml.Cli.Reports;

/// <summary>What a CSV file of one's own was taken to hold.</summary>
/// <param name="Samples">Its rows.</param>
/// <param name="Schema">What its columns are.</param>
/// <param name="SchemaFile">Where the schema was written; null where it was not.</param>
internal sealed record TableFileReport(TableDataset Samples, TableSchema Schema, string? SchemaFile)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["name"] = Samples.Name,
        ["shape"] = new JsonArray(Samples.Count, Schema.Columns.Length),
        ["features"] = Schema.FeatureNames.Length,
        ["target"] = Schema.Target,
        ["classes"] = Samples.Classes,
        ["classLabels"] = new JsonArray([.. Samples.Target.ClassLabels.Select(label => JsonValue.Create(label))]),
        ["columns"] = SchemaTable.ToJson(Schema),
        ["schema"] = SchemaFile,
    };

    /// <summary>The report as tables.</summary>
    public void Write(IAnsiConsole console)
    {
        var facts = FactTable.Create()
            .Fact("file", Samples.Name)
            .Fact("shape", $"{Figures.Count(Samples.Count)} rows of {Schema.Columns.Length} columns, {Schema.FeatureNames.Length} features")
            .Fact("to predict", $"{Schema.Target}: {(Samples.Target.IsRegression ? "a value" : string.Join(", ", Samples.Target.ClassLabels))}");
        console.Write(SchemaFile is null ? facts : facts.Fact("schema", $"{SchemaFile}; change it, then 'zkml train --schema {SchemaFile}'"));
        console.Write(SchemaTable.Create(Schema));
    }
}
