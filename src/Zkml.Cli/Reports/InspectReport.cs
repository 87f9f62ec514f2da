using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Drawing.Trees;
using Zkml.Cli.Html;
using Zkml.Cli.Output;
using Zkml.Models.Networks;
using Zkml.Models.Trees;
using Zkml.Reporting;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>The output of <c>zkml inspect</c>.</summary>
/// <param name="Transpiled">The model as an Aleo program.</param>
/// <param name="Direct">The model's own circuit; null if these options allow none.</param>
internal sealed record InspectReport(TranspiledModel Transpiled, DirectFigures? Direct)
{
    private ZkModel Model => Transpiled.Model;

    private LayerFigures? Layers => (Model.Float, Model.Integer) is (FloatNetwork real, IntegerNetwork integer)
        ? new(real, integer, NetworkRanges.Of(integer, FeatureRanges.Of(Model.Pipeline)))
        : null;

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["model"] = Model.Name, ["description"] = Model.Description, ["dataset"] = Model.Dataset }.AddCircuit(Transpiled);
        json["inputs"] = new JsonObject { ["count"] = Model.Pipeline.Inputs.Length, ["used"] = Transpiled.Circuit.Inputs.Count(input => !input.IsWeight), ["type"] = Transpiled.Layout.Type.ToString() };
        if (Layers is { } layers)
        {
            json["layers"] = layers.ToJson();
        }

        Direct?.AddTo(json);
        DisclosureReport.Of(Transpiled)?.AddTo(json["weights"]!.AsObject());
        if (Model.Integer is IntegerTrees trees)
        {
            json["trees"] = new JsonObject
            {
                ["count"] = trees.Ensemble.Trees.Length,
                ["splits"] = trees.Ensemble.SplitCount,
                ["depth"] = trees.Ensemble.Trees.Max(tree => tree.Depth),
                ["leaves"] = trees.Ensemble.Trees.Sum(tree => tree.LeafCount),
            };
        }

        json["sections"] = new JsonArray([.. SectionSize.Of(Transpiled).Select(section => new JsonObject
        {
            ["name"] = section.Section,
            ["constraints"] = section.Constraints,
            ["instructions"] = section.Instructions,
            ["bytes"] = section.Bytes,
        })]);
        return json;
    }

    /// <summary>The report as tables.</summary>
    public void Write(IAnsiConsole console)
    {
        console.Write(AddFacts(FactTable.Create().Fact("model", $"{Model.Name}: {Model.Description}")));
        if (Layers is { } layers)
        {
            console.Write(layers.ToTable().ToRenderable());
        }

        if (Model.Float is FloatTrees trees && !HidesWeights)
        {
            TreeDrawing.Draw(console, trees.Ensemble, Model);
        }

        console.Write(Sections.ToRenderable());
    }

    /// <summary>The report as a page for a browser: one file that needs nothing else.</summary>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <exception cref="Host.MissingComponentException">There are trees to be drawn, and Node.js is missing.</exception>
    public string ToHtml(Action<string>? log) => ModelPage.Render(Model, HidesWeights ? null : (Model.Float as FloatTrees)?.Ensemble, AddFacts(FactTable.Create(), forecasts: false), Layers?.ToTable(), Sections, log);

    /// <summary>Thresholds and leaves that are private are not shown, so that the page is as public as the program.</summary>
    private bool HidesWeights => Transpiled.Options.Weights == WeightSource.Input;

    private FactTable AddFacts(FactTable facts, bool forecasts = true)
    {
        facts
            .AddValidation(Model.Provenance)
            .Fact("inputs", $"{Model.Pipeline.Inputs.Length}; the circuit reads {Transpiled.Circuit.Inputs.Count(input => !input.IsWeight)}, packed as {Transpiled.Layout.Type}")
            .AddCircuit(Transpiled);
        // A page is for others, whose machines are others.
        Direct?.AddTo(facts, forecasts);
        DisclosureReport.Of(Transpiled)?.AddTo(facts);
        return facts.Fact("coverage", Model.Pipeline.Covers).Fact("made by", Model.Provenance.Command);
    }

    private TextTable Sections
    {
        get
        {
            var constraints = Transpiled.Count.Constraints;
            return new(
                ["part of the circuit", "constraints", "instructions", "bytes"],
                [
                    .. SectionSize.Of(Transpiled).Select(section =>
                        ImmutableArray.Create(section.Section, Figures.Count(section.Constraints), Figures.Count(section.Instructions), Figures.Count(section.Bytes))),
                    ["around the body: the input commitment", Figures.Count(constraints.Inputs), "", ""],
                    ["around the body: the output", Figures.Count(constraints.Outputs), "", ""],
                    ["around the body: fixed for every Aleo function", Figures.Count(constraints.Fixed), "", ""],
                ],
                FirstNumber: 1);
        }
    }
}
