using System.Collections.Immutable;
using Zkml.Models.Networks;

namespace Zkml.Models.Quantization;

/// <summary>Rounds a float network to an integer network at given scales.</summary>
public static class Quantizer
{
    /// <summary>Makes the integer network. Its logits times the scale of the logits are the float network's, but for rounding.</summary>
    /// <param name="network">Its features are integers already and are taken as they are.</param>
    /// <param name="scales">What the integers stand for.</param>
    /// <param name="precision">Bits of the weights and rescaling of each layer.</param>
    public static IntegerNetwork Quantize(FloatNetwork network, NetworkScales scales, NetworkPrecision precision)
    {
        var layers = ImmutableArray.CreateBuilder<IntegerLayer>(network.Layers.Length);
        for (var i = 0; i < network.Layers.Length; i++)
        {
            var rescaleBits = i < precision.RescaleBits.Length ? precision.RescaleBits[i] : 0;
            layers.Add(Quantize(network.Layers[i], scales.Layers[i], WeightRounding.Limit(precision.WeightBits[i]), rescaleBits));
        }

        return new(layers.MoveToImmutable());
    }

    private static IntegerLayer Quantize(FloatLayer layer, LayerScales scales, int limit, int rescaleBits)
    {
        var weights = ImmutableArray.CreateBuilder<int>(layer.Weights.Length);
        var biases = ImmutableArray.CreateBuilder<Int128>(layer.RowCount);
        for (var row = 0; row < layer.RowCount; row++)
        {
            var real = layer.Row(row);
            for (var column = 0; column < real.Length; column++)
            {
                weights.Add(WeightRounding.Round(real[column], scales.Resolution(row, column), limit));
            }

            biases.Add((Int128)Rounding.HalfUp(layer.Biases[row] / scales.Sums[row]));
        }

        return new(layer.Name, layer.Shape, weights.MoveToImmutable(), biases.MoveToImmutable(), layer.Activation, rescaleBits);
    }
}
