using System.Globalization;
using Zkml.Circuits.Building;
using Zkml.Circuits.Gadgets;
using Zkml.Circuits.Values;
using Zkml.Models.Networks;

namespace Zkml.Lowering;

/// <summary>
/// Lowers a layer, dense or a convolution: its weighted sums are linear combinations, hence free, and only its activation and rescale cost constraints.
/// </summary>
internal static class LayerLowering
{
    public static int[] Lower(CircuitBuilder builder, IntegerLayer layer, int[] inputs)
    {
        var section = LayerText.Section(layer);
        var results = new int[layer.OutputCount];
        for (var output = 0; output < results.Length; output++)
        {
            var (row, position) = layer.Shape.Source(output);
            var terms = Terms(layer, row, position, inputs);
            builder.BeginBlock(section, LayerText.Block(layer, output, terms.Count));
            results[output] = builder.Linear(terms, layer.Biases[row], LayerText.SumName(layer, output));
            if (layer.Activation == Activation.Square)
            {
                results[output] = builder.Square(results[output], layer.RescaleBits == 0 ? LayerText.Name(layer, output) : null);
            }
        }

        return Finish(builder, layer, section, results);
    }

    /// <summary>The steps that decompose a whole layer at once, so that its outputs share words.</summary>
    private static int[] Finish(CircuitBuilder builder, IntegerLayer layer, string section, int[] sums)
    {
        if (layer.Activation == Activation.Relu)
        {
            builder.BeginBlock(section, "The sign of each sum, read from bits; several sums share a word.");
            return ReluGadget.Rectify(builder, sums, layer.RescaleBits, output => LayerText.Name(layer, output));
        }

        if (layer.RescaleBits > 0)
        {
            builder.BeginBlock(section, string.Create(CultureInfo.InvariantCulture, $"Division by 2^{layer.RescaleBits}, rounded half up."));
            return RescaleGadget.DivideRoundingHalfUp(builder, sums, layer.RescaleBits, output => LayerText.Name(layer, output));
        }

        return sums;
    }

    private static List<LinearTerm> Terms(IntegerLayer layer, int row, int position, int[] inputs)
    {
        var terms = new List<LinearTerm>();
        var weights = layer.Row(row);
        for (var column = 0; column < weights.Length; column++)
        {
            if (weights[column] != 0)
            {
                terms.Add(new(weights[column], inputs[layer.Shape.Input(position, column)]));
            }
        }

        return terms;
    }
}
