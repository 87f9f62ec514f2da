using System.Collections.Immutable;
using Zkml.Data.Features.Tables;
using Zkml.Models.Quantization.Trees;
using Zkml.Models.Trees;
using static Zkml.Models.Tests.Quantization.Trees.ExampleTrees;

namespace Zkml.Models.Tests.Quantization.Trees;

public sealed class RankTests
{
    private static readonly TreeQuantizationOptions Ranks = new(Features: FeatureNumbers.Ranks);

    [Fact]
    public void A_far_threshold_takes_nothing_from_the_others()
    {
        var quantized = TreeQuantizer.Quantize(Staircase(-1e300, 0.1, 0.1000001, 0.1000002, 1e300, double.PositiveInfinity), default, Ranks);
        var encoding = quantized.Encodings.Single().ShouldBeOfType<RankEncoding>();
        encoding.Boundaries.ShouldBe([-1e300, 0.1, 0.1000001, 0.1000002, 1e300]);
        encoding.Bits.ShouldBe(3);
        new[] { double.NegativeInfinity, -1, 0.1, 0.10000005, 0.1000001, 0.10000015, 0.2, 1e299, 1.1e300, double.PositiveInfinity }
            .Select(value => ClassOf(quantized, value)).ShouldBe([0, 1, 1, 2, 2, 3, 4, 4, 5, 5]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(7, 3)]
    [InlineData(8, 4)]
    [InlineData(1000, 10)]
    public void A_feature_has_one_value_more_than_thresholds_in_the_fewest_bits(int thresholds, int bits)
    {
        var quantized = TreeQuantizer.Quantize(Staircase([.. Enumerable.Range(0, thresholds).Select(i => Math.Pow(1.5, i - 500))]), default, Ranks);
        var encoding = quantized.Encodings.Single().ShouldBeOfType<RankEncoding>();
        encoding.CodeCount.ShouldBe(thresholds + 1);
        encoding.Bits.ShouldBe(bits);
        encoding.Codes.ShouldBeInOrder(SortDirection.Ascending);
        ((long)encoding.Codes[^1]).ShouldBeLessThanOrEqualTo(encoding.Maximum);
    }

    [Fact]
    public void More_bits_than_allowed_are_refused()
    {
        var problem = Should.Throw<ArgumentException>(() => TreeQuantizer.Quantize(Staircase([.. Enumerable.Range(0, 8).Select(i => (double)i)]), default, Ranks with { FeatureBits = 3 }));
        problem.Message.ShouldStartWith("feature 0 is compared with 8 numbers, which takes 4 bits");
    }

    [Fact]
    public void What_is_missing_takes_no_code_of_its_own_where_some_number_goes_the_same_ways()
    {
        foreach (var (sides, code) in new[] { ("LLL", 0), ("RRR", 3), ("RLL", 1), ("RRL", 2) })
        {
            var encoding = TreeQuantizer.Quantize(WithMissing(sides), default, Ranks).Encodings.Single().ShouldBeOfType<RankEncoding>();
            (encoding.Bits, encoding.CodeCount, encoding.MissingCode).ShouldBe((2, 4, code), sides);
        }
    }

    [Fact]
    public void What_is_missing_has_a_code_of_its_own_where_no_number_goes_the_same_ways()
    {
        var encoding = TreeQuantizer.Quantize(WithMissing("LRL"), default, Ranks).Encodings.Single().ShouldBeOfType<RankEncoding>();
        encoding.CodeCount.ShouldBe(5);
        encoding.Codes.ShouldNotContain(encoding.MissingCode!.Value);
    }

    [Fact]
    public void A_missing_feature_is_refused_where_the_model_has_no_side_for_it()
    {
        var quantized = TreeQuantizer.Quantize(Stump(1), default, Ranks);
        Should.Throw<ArgumentException>(() => ClassOf(quantized, double.NaN)).Message.ShouldContain("a feature is NaN");
    }

    [Fact]
    public void Numbers_that_no_test_tells_apart_share_a_code()
    {
        // 2, 3 and 7 against all others: two codes, however many turns there are.
        var set = new SplitNode<double>(0, Math.BitDecrement(2), 1, 2) { Turns = [Math.BitDecrement(4), Math.BitDecrement(7), Math.BitDecrement(8)], Missing = MissingSide.AtMost };
        var quantized = TreeQuantizer.Quantize(Classifier(1, 2, set, Class(0, 2), Class(1, 2)), default, Ranks);
        quantized.Encodings.Single().ShouldBeOfType<RankEncoding>().Bits.ShouldBe(1);
        quantized.Ensemble.Splits.Single().Turns.ShouldBeEmpty();
        new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, double.NaN }.Select(value => ClassOf(quantized, value)).ShouldBe([0, 0, 1, 1, 0, 0, 0, 1, 0, 0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Ranks_send_every_number_the_way_of_the_float_trees(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var ensemble = RandomTests(random, trees: random.Next(1, 5), features: random.Next(1, 4));
            var quantized = TreeQuantizer.Quantize(ensemble, default, Ranks with { LeafBits = 32 });
            foreach (var sample in Samples(ensemble, random))
            {
                Leaves(quantized, sample).ShouldBe(Leaves(ensemble, sample), 1e-6, $"seed {seed}, round {round}: {string.Join(", ", sample)}");
            }
        }
    }

    /// <summary>Three stumps at 1, 2 and 3, each with a side for what is missing: L or R.</summary>
    private static TreeEnsemble<double> WithMissing(string sides) => new(
        1,
        [.. sides.Select((side, i) => new DecisionTree<double>([
            new SplitNode<double>(0, i + 1, 1, 2) { Missing = side == 'L' ? MissingSide.AtMost : MissingSide.Above }, new LeafNode<double>([1.0]), new LeafNode<double>([-1.0])]))],
        [0],
        EnsembleOutput.SignOfScore);

    /// <summary>Trees whose tests have turns, sides for what is missing, and thresholds of every magnitude.</summary>
    private static TreeEnsemble<double> RandomTests(Random random, int trees, int features)
    {
        double[] numbers = [.. Enumerable.Range(0, 6).Select(_ => Number(random)), double.PositiveInfinity, double.NegativeInfinity, 0];
        var mayBeMissing = random.Next(3) > 0;
        return new(features, [.. Enumerable.Range(0, trees).Select(_ => Grow())], [0], EnsembleOutput.Value);

        DecisionTree<double> Grow()
        {
            var nodes = new List<TreeNode<double>>();
            Add(random.Next(1, 6));
            return new([.. nodes]);

            int Add(int depth)
            {
                var position = nodes.Count;
                nodes.Add(new LeafNode<double>([random.NextDouble() - 0.5]));
                if (depth > 0 && random.Next(5) > 0)
                {
                    double[] thresholds = [.. Enumerable.Range(0, random.Next(3) == 0 ? random.Next(1, 6) : 1).Select(_ => numbers[random.Next(numbers.Length)]).Distinct().Order()];
                    var (feature, missing) = (random.Next(features), mayBeMissing ? (MissingSide)random.Next(1, 3) : MissingSide.None);
                    var (atMost, above) = (Add(depth - 1), Add(depth - 1));
                    nodes[position] = new SplitNode<double>(feature, thresholds[0], atMost, above) { Turns = thresholds[1..].ToImmutableArray(), Missing = missing };
                }

                return position;
            }
        }
    }

    private static double Number(Random random) => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300));

    /// <summary>Samples at, beside and between the thresholds, infinities, and NaN where the trees have a side for it.</summary>
    private static IEnumerable<double[]> Samples(TreeEnsemble<double> ensemble, Random random)
    {
        var mayBeMissing = ensemble.Splits.Any(split => split.Missing != MissingSide.None);
        double[] values =
        [
            .. ensemble.Splits.SelectMany(split => split.Thresholds).SelectMany(threshold => new[] { threshold, Math.BitIncrement(threshold), Math.BitDecrement(threshold) }),
            0,
            -0.0,
            double.PositiveInfinity,
            double.NegativeInfinity,
            Number(random),
        ];
        for (var i = 0; i < 60; i++)
        {
            yield return [.. Enumerable.Range(0, ensemble.FeatureCount).Select(feature =>
                random.Next(5) == 0 && (mayBeMissing || !ensemble.Splits.Any(split => split.Feature == feature)) ? double.NaN : values[random.Next(values.Length)])];
        }
    }

    private static double[] Leaves(TreeEnsemble<double> ensemble, double[] sample) => [.. ensemble.Trees.Select(tree => tree.Find(sample).Values[0])];

    private static double[] Leaves(QuantizedTrees quantized, double[] sample)
    {
        var features = new long[sample.Length];
        quantized.Quantize(sample, features);
        return [.. quantized.Ensemble.Trees.Select(tree => tree.Find(features).Values[0] * quantized.Step)];
    }

    private static int ClassOf(QuantizedTrees quantized, double value)
    {
        var features = new long[1];
        quantized.Quantize([value], features);
        var scores = new long[quantized.Ensemble.ScoreCount];
        quantized.Ensemble.ComputeScores(features, scores);
        return quantized.Ensemble.ClassOf(scores);
    }
}
