using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Evaluating;
using Zkml.Running;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml mnist</c>.</summary>
/// <param name="Preset">The preset's name.</param>
/// <param name="Transpiled">The model and its program.</param>
/// <param name="Evaluation">How it did on the test images.</param>
/// <param name="Directory">Where it was written.</param>
/// <param name="Elapsed">Start to end.</param>
internal sealed record MnistReport(string Preset, TranspiledModel Transpiled, ModelEvaluation Evaluation, string Directory, TimeSpan Elapsed)
{
    /// <summary>The circuit for direct proofs.</summary>
    public required DirectFigures Direct { get; init; }

    /// <summary>The proof of one of the images; null if this machine cannot prove.</summary>
    public SampleProof? Proof { get; init; }

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["preset"] = Preset, ["outputDirectory"] = Directory, ["manifestSha256"] = CircuitManifest.MeaningSha256Of(Transpiled) }.AddEvaluation(Evaluation).AddCircuit(Transpiled);
        Direct.AddTo(json);
        json["proven"] = Proof?.ToJson();
        json["published"] = new JsonArray([.. Published.Select(figure => new JsonObject
        {
            ["model"] = figure.Model,
            ["accuracy"] = figure.Accuracy,
            ["constraints"] = figure.Constraints,
        })]);
        json["seconds"] = Elapsed.TotalSeconds;
        return json;
    }

    /// <summary>The report as tables.</summary>
    public void Write(IAnsiConsole console)
    {
        var facts = FactTable.Create()
            .Fact("preset", $"{Preset}: {Transpiled.Model.Description}")
            .AddEvaluation(Evaluation)
            .AddCircuit(Transpiled);
        Direct.AddTo(facts)
            .Fact("coverage", Transpiled.Model.Pipeline.Covers)
            .Fact("written to", $"{Directory} in {Figures.Seconds(Elapsed)}")
            .Fact("manifest hash", CircuitManifest.MeaningSha256Of(Transpiled));
        console.Write(Proof is null ? facts : facts.Fact("a proof", Proof.Describe()));
        if (!Published.IsEmpty)
        {
            console.Write(Comparison());
            console.WriteLine("2023: as published by the Python library zkml; accuracy measured in floating point, constraints as compiled by Leo at that time.");
        }

        NextSteps.Write(console, Transpiled, Directory, direct: Direct.Direct);
    }

    private ImmutableArray<PublishedFigure> Published => PublishedFigure.For(Transpiled.Model.Dataset);

    private Table Comparison()
    {
        var constraints = Transpiled.Count.Constraints;
        var table = new Table().Border(TableBorder.Rounded).AddColumns("model", "accuracy", "constraints", "of which body");
        foreach (var figure in Published)
        {
            table.AddRow(figure.Model, Figures.Percent(figure.Accuracy), Figures.Count(figure.Constraints), "");
        }

        var bold = new Style(decoration: Decoration.Bold);
        table.AddRow(new Text($"this: {Preset}", bold), new Text(Figures.Percent(Evaluation.CircuitAccuracy), bold), new Text(Figures.Count(constraints.Total)), new Text(Figures.Count(constraints.Body)));
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        return table;
    }
}
