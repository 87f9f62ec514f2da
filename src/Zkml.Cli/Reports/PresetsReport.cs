using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Host;
using Zkml.Research.Presets;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml presets</c>.</summary>
internal sealed record PresetsReport(ImmutableArray<PresetFigures> Presets)
{
    private static string[] Columns { get; } = ["preset", "data set", "circuit accuracy", "direct proof", "SRS file", "body constraints", "all constraints", "non-zero weights", "program", "what a proof covers"];

    private static int[] Numbers { get; } = [2, 3, 5, 6, 7, 8];

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonArray ToJson() => new([.. Presets.Select(ToJson)]);

    /// <summary>The report as a table.</summary>
    public void Write(IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns(Columns);
        foreach (var column in Numbers)
        {
            table.Columns[column].RightAligned().NoWrap();
        }

        foreach (var figures in Presets)
        {
            table.AddRow([.. Cells(figures).Select(cell => new Text(cell))]);
        }

        console.Write(table);
    }

    /// <summary>The report as a Markdown table, for docs/models.md.</summary>
    public string ToMarkdown() =>
        MarkdownTable.Create(Columns, Numbers, Presets.Select(figures => Cells(figures).Select((cell, column) => column == 0 ? $"`{cell}`" : cell))).TrimEnd('\n');

    private static JsonObject ToJson(PresetFigures figures)
    {
        var json = new JsonObject
        {
            ["name"] = figures.Preset.Name,
            ["description"] = figures.Preset.Model.Description,
            ["dataset"] = figures.Preset.Model.Dataset,
        }.AddEvaluation(figures.Evaluation).AddCircuit(figures.Transpiled);
        json["direct"] = PriceFigures.ToJson(figures.Proof);
        return json;
    }

    private static string[] Cells(PresetFigures figures) =>
    [
        figures.Preset.Name,
        figures.Preset.Model.Dataset,
        Figures.Percent(figures.Evaluation.CircuitAccuracy),
        PriceFigures.Seconds(figures.Proof),
        PriceFigures.File(figures.Proof) ?? "none",
        Figures.Count(figures.Transpiled.Count.Constraints.Body),
        Figures.Count(figures.Transpiled.Count.Constraints.Total),
        Figures.Count(figures.Transpiled.Model.Integer.NonZeroWeights),
        Figures.Kilobytes(figures.Transpiled.ProgramBytes),
        figures.Preset.Model.Pipeline.Covers,
    ];
}
