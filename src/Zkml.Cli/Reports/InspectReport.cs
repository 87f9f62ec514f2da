using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Zkml.Cli.Output;
using Zkml.Learning.Models;
using Zkml.Reporting;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>What <c>zkml inspect</c> says.</summary>
internal sealed record InspectReport(TranspiledModel Transpiled, NetworkRanges Ranges)
{
    private ZkmlModel Model => Transpiled.Model;

    /// <summary>The report as <c>--json</c> gives it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["model"] = Model.Name, ["description"] = Model.Description, ["dataset"] = Model.Dataset }.AddCircuit(Transpiled);
        json["inputs"] = new JsonObject { ["count"] = Model.Pipeline.Inputs.Length, ["used"] = Transpiled.Circuit.Inputs.Length, ["type"] = Transpiled.Layout.Type.ToString() };
        json["layers"] = new JsonArray([.. Model.Integer.Layers.Select((layer, i) => LayerJson(layer, Model.Float.Layers[i], Ranges.Layers[i]))]);
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
            .Fact("validation", $"{Figures.Percent(Model.Provenance.FloatValidationAccuracy)} as trained, {Figures.Percent(Model.Provenance.IntegerValidationAccuracy)} as integers")
            .Fact("inputs", $"{Model.Pipeline.Inputs.Length}, of which the circuit reads {Transpiled.Circuit.Inputs.Length}, packed as {Transpiled.Layout.Type}")
            .AddCircuit(Transpiled)
            .Fact("coverage", Model.Pipeline.Covers)
            .Fact("made by", Model.Provenance.Command));
        console.Write(Layers());
        console.Write(Sections());
    }

    private Table Layers()
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("layer", "shape", "activation", "non-zero weights", "weights within", "one unit is", "divided by", "proven sums", "proven outputs");
        foreach (var (layer, real, ranges) in Model.Integer.Layers.Zip(Model.Float.Layers, Ranges.Layers))
        {
            table.AddRow(
                new Text(layer.Name),
                new Text($"{layer.InputCount} → {layer.OutputCount}"),
                new Text(layer.Activation.ToString().ToLowerInvariant()),
                new Text($"{Figures.Count(layer.NonZeroWeights)} of {Figures.Count(layer.Weights.Length)}"),
                new Text($"±{LargestWeight(layer)}"),
                new Text(QuantisationScale.Of(real, layer).ToString("G3", CultureInfo.InvariantCulture)),
                new Text(layer.RescaleBits == 0 ? "" : $"2^{layer.RescaleBits}"),
                new Text(Describe(Hull(ranges.Sums))),
                new Text(Describe(Hull(ranges.Outputs))));
        }

        return table;
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

    private static JsonObject LayerJson(IntegerLayer layer, FloatLayer real, LayerRanges ranges) => new()
    {
        ["name"] = layer.Name,
        ["inputs"] = layer.InputCount,
        ["outputs"] = layer.OutputCount,
        ["activation"] = layer.Activation.ToString().ToLowerInvariant(),
        ["nonzeroWeights"] = layer.NonZeroWeights,
        ["largestWeight"] = LargestWeight(layer),
        ["scale"] = QuantisationScale.Of(real, layer),
        ["rescaleBits"] = layer.RescaleBits,
        ["sums"] = RangeJson(Hull(ranges.Sums)),
        ["outputsRange"] = RangeJson(Hull(ranges.Outputs)),
    };

    // As text: a proven bound may pass what a JSON reader takes for a number.
    private static JsonObject RangeJson(IntegerRange range) => new() { ["minimum"] = $"{range.Minimum}", ["maximum"] = $"{range.Maximum}", ["bits"] = range.SignedBits };

    private static string Describe(IntegerRange range) => $"[{range.Minimum}, {range.Maximum}], {range.SignedBits} bits";

    private static IntegerRange Hull(IReadOnlyCollection<IntegerRange> ranges) => new(ranges.Min(range => range.Minimum), ranges.Max(range => range.Maximum));

    private static long LargestWeight(IntegerLayer layer)
    {
        var largest = 0L;
        foreach (var weight in layer.Weights)
        {
            largest = Math.Max(largest, Math.Abs((long)weight));
        }

        return largest;
    }
}
