using Zkml.Data.Randomness;
using Zkml.Models.Quantization;
using Zkml.Training.Networks;

namespace Zkml.Training.Tests.Networks;

public class FakeQuantizationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_forward_pass_sees_exactly_the_weights_that_the_quantiser_makes(bool neuronScales)
    {
        var data = SyntheticData.Rings(10);
        var config = SyntheticData.Config().Network with { NeuronScales = neuronScales };
        var network = TrainableNetwork.Create(config, normalized: false, data, new SplitMix64(4));
        var scales = ScaleSearch.Choose(network.ToFloatNetwork(), config.Precision, data.FeatureRanges);
        var integer = Quantizer.Quantize(network.ToFloatNetwork(), scales, config.Precision);
        FakeQuantization.Apply(network, scales, config);
        for (var i = 0; i < network.Layers.Length; i++)
        {
            var inputScale = i == 0 ? network.InputScale : 1;
            for (var weight = 0; weight < integer.Layers[i].Weights.Length; weight++)
            {
                var (row, column) = Math.DivRem(weight, integer.Layers[i].InputCount);
                var unit = 1 / (scales.Layers[i].Resolution(row, column) * inputScale);
                network.Layers[i].ForwardWeights[weight].ShouldBe((float)(integer.Layers[i].Weights[weight] * unit), tolerance: 1e-6f);
            }
        }
    }
}
