using Zkml.Models.Configurations.Networks;
using Zkml.Models.Quantization;

namespace Zkml.Training.Networks;

/// <summary>
/// Lets the forward pass see the weights as what they will be rounded to, while the real ones go on learning from the gradient as if nothing
/// were rounded (straight-through estimator: Bengio et al., 2013). It rounds exactly as <see cref="Quantizer"/> does.
/// </summary>
internal static class FakeQuantization
{
    /// <summary>Sets the forward weights, biases and output rounding of all layers.</summary>
    public static void Apply(TrainableNetwork network, NetworkScales scales, NetworkConfig config)
    {
        for (var i = 0; i < network.Layers.Length; i++)
        {
            Apply(network.Layers[i], scales.Layers[i], WeightRounding.Limit(config.WeightBits[i]), i == 0 ? network.InputScale : 1);
            var rescaleBits = i < config.RescaleBits.Length ? config.RescaleBits[i] : 0;
            if (rescaleBits > 0)
            {
                var (layer, layerScales) = (network.Layers[i], scales.Layers[i]);
                layer.OutputRounding = [.. Enumerable.Range(0, layer.RowCount).Select(row => layerScales.Output(row, layer.Activation, rescaleBits))];
            }
        }
    }

    private static void Apply(TrainableLayer layer, LayerScales scales, int limit, double inputScale)
    {
        if (layer.ForwardWeights == layer.Weights.Values)
        {
            layer.ForwardWeights = new float[layer.Weights.Values.Length];
            layer.ForwardBiases = new float[layer.RowCount];
        }

        for (var row = 0; row < layer.RowCount; row++)
        {
            var start = row * layer.Shape.RowLength;
            foreach (var column in layer.ActiveColumns[row])
            {
                var resolution = scales.Resolution(row, column) * inputScale;
                layer.ForwardWeights[start + column] =
                    (float)(WeightRounding.Round(layer.Weights.Values[start + column], resolution, limit) / resolution);
            }

            layer.ForwardBiases[row] = (float)(Rounding.HalfUp(layer.Biases.Values[row] / scales.Sums[row]) * scales.Sums[row]);
        }
    }
}
