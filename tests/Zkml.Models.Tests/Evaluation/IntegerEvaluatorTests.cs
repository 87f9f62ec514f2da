using System.Collections.Immutable;
using Zkml.Data.Randomness;
using Zkml.Host;
using Zkml.Models.Evaluation;
using Zkml.Models.Networks;
using Zkml.Models.Tests.Networks;

namespace Zkml.Models.Tests.Evaluation;

public class IntegerEvaluatorTests
{
    [Theory]
    [InlineData(4, 6, 64)]
    [InlineData(16, 70, 128)]
    public void Logits_equal_the_definition_in_integers_without_limit(int weightBits, int biasBits, int widest)
    {
        var random = new SplitMix64(1);
        var widths = new HashSet<int>();
        for (var trial = 0; trial < 200; trial++)
        {
            var bits = network_is_deep(trial) ? 6 : biasBits;
            var network = trial % 4 < 2 ? RandomNetworks.Create(random, weightBits, bits) : RandomNetworks.CreateConvolutional(random, weightBits, bits);
            var ranges = Ranges(network.InputCount, -15, 15);
            if (!Fits128Bits(network, ranges))
            {
                continue;
            }

            var samples = RandomNetworks.Samples(random, ranges, 300);
            var evaluator = new IntegerEvaluator(network, ranges);
            widths.Add(evaluator.AccumulatorBits);
            var logits = evaluator.Logits(samples);
            var classes = evaluator.Classify(samples);
            for (var sample = 0; sample < 300; sample += 7)
            {
                var (sums, outputs) = RandomNetworks.Evaluate(network, samples.AsSpan(sample * network.InputCount, network.InputCount));
                logits.Skip(sample * network.OutputCount).Take(network.OutputCount).Select(logit => (System.Numerics.BigInteger)logit).ShouldBe(outputs[^1]);
                classes[sample].ShouldBe(Array.IndexOf(outputs[^1], outputs[^1].Max()));
                EveryValueLiesInItsRange(evaluator.Ranges, sums, outputs);
            }
        }

        widths.ShouldContain(widest);
        static bool network_is_deep(int trial) => trial % 2 == 0;
    }

    [Fact]
    public void Of_equal_logits_the_lowest_index_wins()
    {
        var network = new IntegerNetwork([new("logits", 1, 4, [0, 1, 1, 0], [5, 0, 0, 5], Activation.Identity)]);
        new IntegerEvaluator(network, Ranges(1, 0, 9)).Classify(new[] { 4, 5, 6 }).ShouldBe([0, 0, 1]);
    }

    [Fact]
    public void A_network_beyond_128_bits_is_refused_with_its_layer_and_its_bits()
    {
        var weights = ImmutableArray.Create(int.MaxValue);
        var network = new IntegerNetwork([
            new("hidden1", 1, 1, weights, [0], Activation.Square),
            new("hidden2", 1, 1, weights, [0], Activation.Square),
            new("logits", 1, 2, [1, 2], [0, 0], Activation.Identity)]);
        Should.Throw<MalformedInputException>(() => new IntegerEvaluator(network, Ranges(1, 0, 1)))
            .Message.ShouldBe("model: layer hidden2: its values need 187 bits, the limit is 128; use smaller weights or rescale the layer before");
    }

    [Fact]
    public void Samples_of_the_wrong_length_are_refused()
    {
        var network = new IntegerNetwork([new("logits", 3, 2, [1, 2, 3, 4, 5, 6], [0, 0], Activation.Identity)]);
        Should.Throw<ArgumentException>(() => new IntegerEvaluator(network, Ranges(3, 0, 1)).Classify(new int[4]));
    }

    private static ImmutableArray<IntegerRange> Ranges(int count, int minimum, int maximum) =>
        [.. Enumerable.Repeat(new IntegerRange(minimum, maximum), count)];

    private static bool Fits128Bits(IntegerNetwork network, ImmutableArray<IntegerRange> ranges) =>
        NetworkRanges.Of(network, ranges).Layers.All(layer => layer.Peak.GetBitLength() < 127);

    private static void EveryValueLiesInItsRange(NetworkRanges ranges, List<System.Numerics.BigInteger[]> sums, List<System.Numerics.BigInteger[]> outputs)
    {
        for (var layer = 0; layer < sums.Count; layer++)
        {
            for (var neuron = 0; neuron < sums[layer].Length; neuron++)
            {
                sums[layer][neuron].ShouldBeInRange(ranges.Layers[layer].Sums[neuron].Minimum, ranges.Layers[layer].Sums[neuron].Maximum);
                outputs[layer][neuron].ShouldBeInRange(ranges.Layers[layer].Outputs[neuron].Minimum, ranges.Layers[layer].Outputs[neuron].Maximum);
            }
        }
    }
}
