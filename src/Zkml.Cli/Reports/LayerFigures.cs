using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Zkml.Cli.Output;
using Zkml.Models.Networks;
using Zkml.Reporting;

namespace Zkml.Cli.Reports;

/// <summary>What the layers of a network are: shapes, weights, scales and proven ranges.</summary>
/// <param name="Real">The network as trained.</param>
/// <param name="Integer">The network as integers.</param>
/// <param name="Ranges">Its proven ranges.</param>
internal sealed record LayerFigures(FloatNetwork Real, IntegerNetwork Integer, NetworkRanges Ranges)
{
    /// <summary>The layers as <c>--json</c> gives them.</summary>
    public JsonArray ToJson() => new([.. Integer.Layers.Select((layer, i) => LayerJson(layer, Real.Layers[i], Ranges.Layers[i]))]);

    /// <summary>The layers as a table.</summary>
    public TextTable ToTable() => new(
        ["layer", "shape", "activation", "non-zero weights", "weight range", "unit", "divided by", "proven sums", "proven outputs"],
        [.. Integer.Layers.Select((layer, i) => Row(layer, Real.Layers[i], Ranges.Layers[i]))],
        FirstNumber: 9);

    private static ImmutableArray<string> Row(IntegerLayer layer, FloatLayer real, LayerRanges ranges) =>
    [
        layer.Name,
        Describe(layer),
        layer.Activation.ToString().ToLowerInvariant(),
        $"{Figures.Count(layer.NonZeroWeights)} of {Figures.Count(layer.Weights.Length)}",
        $"±{LargestWeight(layer)}",
        QuantisationScale.Of(real, layer).ToString("G3", CultureInfo.InvariantCulture),
        layer.RescaleBits == 0 ? "" : $"2^{layer.RescaleBits}",
        Describe(Hull(ranges.Sums)),
        Describe(Hull(ranges.Outputs)),
    ];

    private static string Describe(IntegerLayer layer) => layer.Shape is ConvolutionShape shape
        ? $"{Maps(shape.InputMaps, shape.InputSide)} → {Maps(layer.RowCount, shape.OutputSide)}, {shape.KernelSize}×{shape.KernelSize} weights, stride {shape.Stride}"
        : $"{layer.InputCount} → {layer.OutputCount}";

    private static string Maps(int count, int side) => $"{(count == 1 ? "" : $"{count}×")}{side}×{side}";

    private static JsonObject LayerJson(IntegerLayer layer, FloatLayer real, LayerRanges ranges)
    {
        var json = DescribeJson(layer, real, ranges);
        if (layer.Shape is ConvolutionShape shape)
        {
            json["convolution"] = new JsonObject
            {
                ["inputMaps"] = shape.InputMaps,
                ["inputSide"] = shape.InputSide,
                ["maps"] = layer.RowCount,
                ["size"] = shape.KernelSize,
                ["stride"] = shape.Stride,
            };
        }

        return json;
    }

    private static JsonObject DescribeJson(IntegerLayer layer, FloatLayer real, LayerRanges ranges) => new()
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
