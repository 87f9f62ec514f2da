using System.Globalization;
using Zkml.Circuits.Building;
using Zkml.Circuits.Gadgets;
using Zkml.Circuits.Values;
using Zkml.Learning.Models;

namespace Zkml.Lowering;

/// <summary>Lowers a dense layer: its weighted sums are linear combinations, hence free, and only its activation and rescale cost constraints.</summary>
internal static class DenseLayerLowering
{
    public static int[] Lower(CircuitBuilder builder, IntegerLayer layer, int[] inputs)
    {
        var section = Describe(layer);
        var results = new int[layer.OutputCount];
        for (var neuron = 0; neuron < results.Length; neuron++)
        {
            var terms = Terms(layer.Row(neuron), inputs);
            builder.BeginBlock(section, string.Create(CultureInfo.InvariantCulture, $"Neuron {neuron}: {terms.Count} {(terms.Count == 1 ? "weight" : "weights")}."));
            results[neuron] = builder.Linear(terms, layer.Biases[neuron], SumName(layer, neuron));
            if (layer.Activation == Activation.Square)
            {
                results[neuron] = builder.Square(results[neuron], layer.RescaleBits == 0 ? Name(layer, neuron) : null);
            }
        }

        return Finish(builder, layer, section, results);
    }

    /// <summary>The steps that decompose a whole layer at once, so that its neurons share words.</summary>
    private static int[] Finish(CircuitBuilder builder, IntegerLayer layer, string section, int[] sums)
    {
        if (layer.Activation == Activation.Relu)
        {
            builder.BeginBlock(section, "The sign of each sum, read from bits; several sums share a word.");
            return ReluGadget.Rectify(builder, sums, layer.RescaleBits, neuron => Name(layer, neuron));
        }

        if (layer.RescaleBits > 0)
        {
            builder.BeginBlock(section, string.Create(CultureInfo.InvariantCulture, $"Division by 2^{layer.RescaleBits}, rounded half up."));
            return RescaleGadget.DivideRoundingHalfUp(builder, sums, layer.RescaleBits, neuron => Name(layer, neuron));
        }

        return sums;
    }

    private static List<LinearTerm> Terms(ReadOnlySpan<int> row, int[] inputs)
    {
        var terms = new List<LinearTerm>();
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] != 0)
            {
                terms.Add(new(row[i], inputs[i]));
            }
        }

        return terms;
    }

    private static string Describe(IntegerLayer layer)
    {
        var activation = layer.Activation switch
        {
            Activation.Relu => ", ReLU",
            Activation.Square => ", square",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{layer.Name}: {layer.OutputCount} neurons{activation}");
    }

    private static string Name(IntegerLayer layer, int neuron) => string.Create(CultureInfo.InvariantCulture, $"{layer.Name}_{neuron}");

    private static string SumName(IntegerLayer layer, int neuron) =>
        layer is { Activation: Activation.Identity, RescaleBits: 0 } ? Name(layer, neuron) : Name(layer, neuron) + "_sum";
}
