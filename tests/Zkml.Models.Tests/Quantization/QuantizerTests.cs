using System.Collections.Immutable;
using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Networks;
using Zkml.Models.Evaluation;
using Zkml.Models.Networks;
using Zkml.Models.Quantization;

namespace Zkml.Models.Tests.Quantization;

public class QuantizerTests
{
    private static ImmutableArray<IntegerRange> Features { get; } = [.. Enumerable.Repeat(new IntegerRange(0, 15), 8)];

    [Fact]
    public void Weights_are_rounded_half_up_in_units_of_the_sum_and_saturate()
    {
        var network = new FloatNetwork([new("logits", 4, 1, [0.25f, -0.25f, 9f, -9f], [-0.75f], Activation.Identity)]);
        var scales = new NetworkScales([new([1, 1, 1, 1], [0.5])]);
        var layer = Quantizer.Quantize(network, scales, Config([3], [], Activation.Square).Precision).Layers[0];
        layer.Weights.ShouldBe([1, 0, 3, -3]);
        layer.Biases.ShouldBe([-1]);
    }

    [Theory]
    [InlineData(Activation.Square, 0, false)]
    [InlineData(Activation.Square, 0, true)]
    [InlineData(Activation.Relu, 0, true)]
    [InlineData(Activation.Relu, 4, false)]
    public void With_many_bits_the_integer_logits_times_their_scale_are_the_float_logits(Activation activation, int rescaleBits, bool neuronScales)
    {
        var network = RandomFloatNetwork(activation);
        var config = Config([18, 18], [rescaleBits], activation) with { LogitDifferenceBits = 100, NeuronScales = neuronScales };
        var scales = ScaleSearch.Choose(network, config.Precision, Features);
        var integer = Quantizer.Quantize(network, scales, config.Precision);
        int[] sample = [3, 0, 15, 7, 1, 9, 12, 4];
        var logits = new IntegerEvaluator(integer, Features).Logits(sample);
        var expected = Evaluate(network, sample);
        for (var i = 0; i < expected.Length; i++)
        {
            ((double)logits[i] * scales.Layers[1].Sums[0]).ShouldBe(expected[i], tolerance: 0.01);
        }
    }

    [Fact]
    public void Neuron_scales_differ_by_powers_of_two()
    {
        var network = RandomFloatNetwork(Activation.Square);
        var scales = ScaleSearch.Choose(network, Config([4, 6], [0], Activation.Square).Precision with { NeuronScales = true }, Features).Layers[0].Sums;
        scales.Distinct().Count().ShouldBeGreaterThan(1);
        scales.ShouldAllBe(scale => double.IsInteger(Math.Log2(scale / scales[0])));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(25)]
    [InlineData(24)]
    public void The_logits_scale_is_widened_until_their_differences_fit_the_bits(int bits)
    {
        var network = RandomFloatNetwork(Activation.Square);
        var config = Config([6, 12], [0], Activation.Square) with { LogitDifferenceBits = bits };
        var integer = Quantizer.Quantize(network, ScaleSearch.Choose(network, config.Precision, Features), config.Precision);
        NetworkRanges.Of(integer, Features).LogitDifferenceBits.ShouldBeLessThanOrEqualTo(bits);
        integer.Layers[1].NonZeroWeights.ShouldBeGreaterThan(0);
    }

    private static NetworkConfig Config(ImmutableArray<int> weightBits, ImmutableArray<int> rescaleBits, Activation activation) => new()
    {
        HiddenSizes = [.. rescaleBits.Select(_ => 6)],
        Activation = activation,
        WeightBits = weightBits,
        RescaleBits = rescaleBits,
        NonZeroWeights = 1000,
        LogitDifferenceBits = 31,
    };

    private static FloatNetwork RandomFloatNetwork(Activation activation)
    {
        var random = new SplitMix64(3);
        return new([
            new("hidden1", 8, 6, [.. Enumerable.Range(0, 48).Select(i => (float)(random.NextWithin(0.2) * (1 + (i / 8))))], [.. Enumerable.Range(0, 6).Select(_ => (float)random.NextWithin(1))], activation),
            new("logits", 6, 3, [.. Enumerable.Range(0, 18).Select(_ => (float)random.NextWithin(0.1))], [0.5f, -0.25f, 0], Activation.Identity)]);
    }

    private static double[] Evaluate(FloatNetwork network, int[] sample)
    {
        double[] values = [.. sample];
        foreach (var layer in network.Layers)
        {
            values = [.. Enumerable.Range(0, layer.OutputCount).Select(neuron =>
            {
                double sum = layer.Biases[neuron];
                for (var i = 0; i < values.Length; i++)
                {
                    sum += layer.Row(neuron)[i] * values[i];
                }

                return layer.Activation switch { Activation.Relu => Math.Max(sum, 0), Activation.Square => sum * sum, _ => sum };
            })];
        }

        return values;
    }
}
