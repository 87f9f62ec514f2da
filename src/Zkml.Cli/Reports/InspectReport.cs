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
        json["layers"] = new JsonArray([.. Model.Integer.Layers.Select((layer, i) => LayerJson(layer, Scale(i), Ranges.Layers[i]))]);
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
        for (var i = 0; i < Model.Integer.Layers.Length; i++)
        {
            var (layer, ranges) = (Model.Integer.Layers[i], Ranges.Layers[i]);
            table.AddRow(
                new Text(layer.Name),
                new Text($"{layer.InputCount} → {layer.OutputCount}"),
                new Text(layer.Activation.ToString().ToLowerInvariant()),
                new Text($"{Figures.Count(layer.NonZeroWeights)} of {Figures.Count(layer.Weights.Length)}"),
                new Text($"±{LargestWeight(layer)}"),
                new Text(Scale(i).ToString("G3", CultureInfo.InvariantCulture)),
                new Text(layer.RescaleBits == 0 ? "" : $"2^{layer.RescaleBits}"),
                new Text(Describe(Hull(ranges.Sums))),
                new Text(Describe(Hull(ranges.Outputs))));
        }

        return table;
    }

    private Table Sections()
    {
        var constraints = Transpiled.Count.Constraints;
        var table = new Table().Border(TableBorder.Rounded).AddColumn("part of the circuit");
        foreach (var column in new[] { "constraints", "instructions", "bytes" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var section in SectionSize.Of(Transpiled))
        {
            table.AddRow(section.Section, Figures.Count(section.Constraints), Figures.Count(section.Instructions), Figures.Count(section.Bytes));
        }

        return table
            .AddRow("around the body: the input, committed to", Figures.Count(constraints.Inputs))
            .AddRow("around the body: the output", Figures.Count(constraints.Outputs))
            .AddRow("around the body: what every Aleo function pays", Figures.Count(constraints.Fixed));
    }

    /// <summary>What one unit of a layer's integer weights stands for.</summary>
    private double Scale(int layer) => QuantisationScale.Of(Model.Float.Layers[layer], Model.Integer.Layers[layer]);

    private static JsonObject LayerJson(IntegerLayer layer, double scale, LayerRanges ranges) => new()
    {
        ["name"] = layer.Name,
        ["inputs"] = layer.InputCount,
        ["outputs"] = layer.OutputCount,
        ["activation"] = layer.Activation.ToString().ToLowerInvariant(),
        ["nonzeroWeights"] = layer.NonZeroWeights,
        ["largestWeight"] = LargestWeight(layer),
        ["scale"] = scale,
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
