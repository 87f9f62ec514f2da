using System.Globalization;
using Zkml.Models.Networks;

namespace Zkml.Lowering;

/// <summary>What a reader of the written program sees of a layer: titles, and the names of its values.</summary>
internal static class LayerText
{
    /// <summary>The layer in a line: <c>convolution1: 5 maps of 8×8, each from 7×7 weights at a stride of 3, square</c>.</summary>
    public static string Section(IntegerLayer layer)
    {
        var activation = layer.Activation switch
        {
            Activation.Relu => ", ReLU",
            Activation.Square => ", square",
            _ => "",
        };
        return layer.Shape is ConvolutionShape shape
            ? string.Create(CultureInfo.InvariantCulture, $"{layer.Name}: {layer.RowCount} {(layer.RowCount == 1 ? "map" : "maps")} of {shape.OutputSide}×{shape.OutputSide}, each from {Maps(shape)}{shape.KernelSize}×{shape.KernelSize} weights at a stride of {shape.Stride}{activation}")
            : string.Create(CultureInfo.InvariantCulture, $"{layer.Name}: {layer.OutputCount} neurons{activation}");
    }

    /// <summary>One output: <c>Neuron 3: 12 weights.</c> or <c>Map 0, row 2, column 5: 40 weights.</c></summary>
    public static string Block(IntegerLayer layer, int output, int weights)
    {
        var (row, position) = layer.Shape.Source(output);
        var place = layer.Shape is ConvolutionShape shape
            ? string.Create(CultureInfo.InvariantCulture, $"Map {row}, row {position / shape.OutputSide}, column {position % shape.OutputSide}")
            : string.Create(CultureInfo.InvariantCulture, $"Neuron {output}");
        return string.Create(CultureInfo.InvariantCulture, $"{place}: {weights} {(weights == 1 ? "weight" : "weights")}.");
    }

    /// <summary>The name of an output: <c>hidden1_3</c>, or <c>convolution1_0_2_5</c> for map 0, row 2, column 5.</summary>
    public static string Name(IntegerLayer layer, int output)
    {
        var (row, position) = layer.Shape.Source(output);
        return layer.Shape is ConvolutionShape shape
            ? string.Create(CultureInfo.InvariantCulture, $"{layer.Name}_{row}_{position / shape.OutputSide}_{position % shape.OutputSide}")
            : string.Create(CultureInfo.InvariantCulture, $"{layer.Name}_{output}");
    }

    /// <summary>The name of the sum that an output is made of.</summary>
    public static string SumName(IntegerLayer layer, int output) =>
        layer is { Activation: Activation.Identity, RescaleBits: 0 } ? Name(layer, output) : Name(layer, output) + "_sum";

    private static string Maps(ConvolutionShape shape) => shape.InputMaps == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{shape.InputMaps}×");
}
