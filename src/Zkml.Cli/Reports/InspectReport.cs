using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Drawing;
using Zkml.Cli.Output;
using Zkml.Learning.Models;
using Zkml.Learning.Models.Trees;
using Zkml.Reporting;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>What <c>zkml inspect</c> says.</summary>
internal sealed record InspectReport(TranspiledModel Transpiled)
{
    private ZkmlModel Model => Transpiled.Model;

    private LayerFigures? Layers => (Model.Float, Model.Integer) is (FloatNetwork real, IntegerNetwork integer)
        ? new(real, integer, NetworkRanges.Of(integer, FeatureRanges.Of(Model.Pipeline)))
        : null;

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["model"] = Model.Name, ["description"] = Model.Description, ["dataset"] = Model.Dataset }.AddCircuit(Transpiled);
        json["inputs"] = new JsonObject { ["count"] = Model.Pipeline.Inputs.Length, ["used"] = Transpiled.Circuit.Inputs.Length, ["type"] = Transpiled.Layout.Type.ToString() };
        if (Layers is { } layers)
        {
            json["layers"] = layers.ToJson();
        }

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
        console.Write(FactTable.Create()
            .Fact("model", $"{Model.Name}: {Model.Description}")
            .AddValidation(Model.Provenance)
            .Fact("inputs", $"{Model.Pipeline.Inputs.Length}, of which the circuit reads {Transpiled.Circuit.Inputs.Length}, packed as {Transpiled.Layout.Type}")
            .AddCircuit(Transpiled)
            .Fact("coverage", Model.Pipeline.Covers)
            .Fact("made by", Model.Provenance.Command));
        if (Layers is { } layers)
        {
            console.Write(layers.ToTable());
        }

        if (Model.Float is FloatTrees trees)
        {
            TreeDrawing.Draw(console, trees.Ensemble, Model);
        }

        console.Write(Sections());
    }

    private Table Sections()
    {
        var constraints = Transpiled.Count.Constraints;
        var table = new Table().Border(TableBorder.Rounded).AddColumns("part of the circuit", "constraints", "instructions", "bytes");
        foreach (var column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        foreach (var section in SectionSize.Of(Transpiled))
        {
            table.AddRow(new Text(section.Section), new Text(Figures.Count(section.Constraints)), new Text(Figures.Count(section.Instructions)), new Text(Figures.Count(section.Bytes)));
        }

        return table
            .AddRow("around the body: the input, committed to", Figures.Count(constraints.Inputs), "", "")
            .AddRow("around the body: the output", Figures.Count(constraints.Outputs), "", "")
            .AddRow("around the body: what every Aleo function pays", Figures.Count(constraints.Fixed), "", "");
    }
}
