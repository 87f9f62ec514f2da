using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Models.Networks;

/// <summary>The proven ranges of every layer of an integer network: interval arithmetic over all inputs, not over samples.</summary>
public sealed record NetworkRanges(ImmutableArray<LayerRanges> Layers)
{
    /// <summary>The ranges of the logits.</summary>
    public ImmutableArray<IntegerRange> Logits => Layers[^1].Outputs;

    /// <summary>
    /// Bits, sign included, that hold the difference of any two logits. The price of an argmax grows with it: sign checks of differences
    /// within 25 bits share a 128-bit cast by fives.
    /// </summary>
    public int LogitDifferenceBits
    {
        get
        {
            var spread = Logits.Max(range => range.Maximum) - Logits.Min(range => range.Minimum);
            return new IntegerRange(-spread, spread).SignedBits;
        }
    }

    /// <summary>Follows the ranges of the inputs through the network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">One range a feature of the first layer.</param>
    public static NetworkRanges Of(IntegerNetwork network, ImmutableArray<IntegerRange> inputs)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(inputs.Length, network.InputCount);
        var layers = ImmutableArray.CreateBuilder<LayerRanges>(network.Layers.Length);
        foreach (var layer in network.Layers)
        {
            layers.Add(OfLayer(layer, inputs));
            inputs = layers[^1].Outputs;
        }

        return new(layers.MoveToImmutable());
    }

    private static LayerRanges OfLayer(IntegerLayer layer, ImmutableArray<IntegerRange> inputs)
    {
        var sums = ImmutableArray.CreateBuilder<IntegerRange>(layer.OutputCount);
        var outputs = ImmutableArray.CreateBuilder<IntegerRange>(layer.OutputCount);
        var half = layer.RescaleBits == 0 ? BigInteger.Zero : BigInteger.One << (layer.RescaleBits - 1);
        var peak = BigInteger.Zero;
        for (var output = 0; output < layer.OutputCount; output++)
        {
            var (neuron, position) = layer.Shape.Source(output);
            BigInteger bias = layer.Biases[neuron];
            var sum = new IntegerRange(bias, bias);
            var partialSums = BigInteger.Abs(bias);
            var row = layer.Row(neuron);
            for (var column = 0; column < row.Length; column++)
            {
                if (row[column] != 0)
                {
                    var input = inputs[layer.Shape.Input(position, column)];
                    sum = sum.Plus(input.Times(row[column]));
                    partialSums += input.Magnitude * BigInteger.Abs(row[column]);
                }
            }

            var activated = sum.After(layer.Activation);
            sums.Add(sum);
            outputs.Add(activated.Rescaled(layer.RescaleBits));
            peak = BigInteger.Max(peak, BigInteger.Max(partialSums, activated.Magnitude + half));
        }

        return new(sums.MoveToImmutable(), outputs.MoveToImmutable(), peak);
    }
}
