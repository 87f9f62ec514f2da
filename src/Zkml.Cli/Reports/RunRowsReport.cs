using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Datasets;
using Zkml.Cli.Output;
using Zkml.Running;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml run</c> for several samples.</summary>
/// <param name="Directory">The program.</param>
/// <param name="Results">What it gave for each, and how sure that is.</param>
/// <param name="Engine">What ran it.</param>
/// <param name="Elapsed">How long that took.</param>
internal sealed record RunRowsReport(TranspiledDirectory Directory, ImmutableArray<(RunSample Sample, RunResult Result, SampleReading Reading)> Results, string Engine, TimeSpan Elapsed)
{
    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson() => new()
    {
        ["program"] = ProgramName.Of(Directory.Manifest),
        ["results"] = new JsonArray([.. Results.Select(row => new JsonObject().AddResult(Directory.Manifest.Pipeline, row.Sample, row.Result, row.Reading))]),
        ["engine"] = Engine,
        ["seconds"] = Elapsed.TotalSeconds,
    };

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var table = new TextTable(
            ["sample", Directory.Manifest.Regression?.Name ?? "class", "labelled", "margin", "next"],
            [.. Results.Select(row => ImmutableArray.Create(row.Sample.Description, row.Result.Label, row.Sample.Label is { } label ? Directory.Manifest.ClassLabels[label] : "", Margin(row.Reading), Next(row.Reading)))],
            FirstNumber: 3);
        console.Write(table.ToRenderable());
        console.WriteLine($"{ProgramName.Of(Directory.Manifest)}, run by {Engine} on {Results.Length} samples in {Figures.Seconds(Elapsed)}");
    }

    private static string Margin(SampleReading reading) => reading.Scored is { } scored ? scored.Margin.Margin.ToString("N0", CultureInfo.InvariantCulture) : "";

    private string Next(SampleReading reading) => reading.Scored?.Margin.SecondClass is { } second ? Directory.Manifest.ClassLabels[second] : "";
}
