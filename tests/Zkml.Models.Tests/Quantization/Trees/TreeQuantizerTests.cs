using Zkml.Data.Features.Tables;
using Zkml.Models.Quantization.Trees;
using Zkml.Models.Trees;
using static Zkml.Models.Tests.Quantization.Trees.ExampleTrees;

namespace Zkml.Models.Tests.Quantization.Trees;

public sealed class TreeQuantizerTests
{
    [Theory]
    [InlineData(8.5)]
    [InlineData(-3)]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(4.95)]
    [InlineData(1e-9)]
    [InlineData(-1.5e12)]
    [InlineData(0.0216576810926199)]
    [InlineData(0.15000000596046448)]
    [InlineData(1.115)]
    public void A_value_equal_to_the_threshold_goes_where_at_most_goes(double threshold)
    {
        var quantized = TreeQuantizer.Quantize(Stump(threshold));
        ClassOf(quantized, threshold).ShouldBe(0);
        ClassOf(quantized, threshold + Math.Max(1e-6, Math.Abs(threshold) * 1e-6)).ShouldBe(1);
        ClassOf(quantized, threshold - Math.Max(1e-6, Math.Abs(threshold) * 1e-6)).ShouldBe(0);
    }

    [Theory]
    [InlineData(0.5, 1.5, 2.5)]
    [InlineData(-1e9, 0, 1e9)]
    [InlineData(-5, -4.9, 1e6)]
    public void A_value_far_outside_falls_on_the_right_side_of_every_threshold(double first, double second, double third)
    {
        var quantized = TreeQuantizer.Quantize(Staircase(first, second, third), default, new(FeatureBits: 31));
        foreach (var far in new[] { 1e10, 1e300, double.PositiveInfinity })
        {
            ClassOf(quantized, -far).ShouldBe(0);
            ClassOf(quantized, far).ShouldBe(3);
        }
    }

    [Theory]
    [InlineData(0, 8.5, 10.5, 16.5)]
    [InlineData(1, -0.75, 0.75, 1.65)]
    public void Thresholds_half_way_between_decimals_hold_for_every_number(int decimals, double first, double second, double third)
    {
        var tree = Staircase(first, second, third);
        var quantized = TreeQuantizer.Quantize(tree);
        quantized.Encodings.Single().ShouldBeOfType<LinearEncoding>().Scale.ShouldBe(FeatureScale.Decimal(decimals));
        var random = new Random(3);
        foreach (var value in Enumerable.Range(0, 1_000).Select(_ => random.NextDouble() * 20 - 2).Concat([first, second, third]))
        {
            ClassOf(quantized, value).ShouldBe(tree.ClassOf(Scores(tree, [value])));
        }
    }

    [Fact]
    public void A_range_holds_a_value_on_both_sides_of_every_threshold_in_the_fewest_bits()
    {
        var encoding = TreeQuantizer.Quantize(Staircase(10.5, 12.5, 16.5), [10, 11, 12, 13, 16, 17]).Encodings.Single().ShouldBeOfType<LinearEncoding>();
        encoding.Scale.ShouldBe(FeatureScale.Decimal(0));
        encoding.Bits.ShouldBe(3);
        encoding.Minimum.ShouldBe(10);
        TreeQuantizer.Quantize(Stump(10.5), [10, 11]).Encodings.Single().ShouldNotBeNull().Bits.ShouldBe(1);
    }

    [Fact]
    public void Spare_patterns_align_the_range_with_the_thresholds()
    {
        // Three bits hold 6 of the integers at and around 9, 11 and 13; starting at 8 makes the successors 10, 12 and 14 even, and 12 a multiple of four.
        var encoding = TreeQuantizer.Quantize(Staircase(9.5, 11.5, 13.5), [9, 10, 11, 12, 13, 14]).Encodings.Single().ShouldNotBeNull();
        (encoding.Bits, encoding.Minimum).ShouldBe((3, 8));
    }

    [Fact]
    public void A_feature_with_many_decimals_does_not_widen_another()
    {
        var tree = Classifier(
            2, 3, new SplitNode<double>(0, 2.5, 1, 2), Class(0, 3), new SplitNode<double>(1, 0.123456789, 3, 4), Class(1, 3), new SplitNode<double>(0, 6.5, 5, 6), Class(2, 3), Class(0, 3));
        var quantized = TreeQuantizer.Quantize(tree, [1, 0.12345678, 3, 0.12345679, 6, 0.3, 7, 0.000000001]);
        quantized.Encodings[0].ShouldBe(new LinearEncoding(FeatureScale.Decimal(0), 1, 3));
        quantized.Encodings[1].ShouldBeOfType<LinearEncoding>().Scale.Base.ShouldBe(2);
        quantized.Report.ChangedRows.ShouldBeEmpty();
    }

    [Fact]
    public void A_feature_that_no_test_looks_at_keeps_its_place_and_needs_no_input()
    {
        var quantized = TreeQuantizer.Quantize(Classifier(3, 2, new SplitNode<double>(1, 0.5, 1, 2), Class(0, 2), Class(1, 2)));
        quantized.Encodings[0].ShouldBeNull();
        quantized.Encodings[1].ShouldNotBeNull();
        quantized.Encodings[2].ShouldBeNull();
        quantized.Ensemble.FeatureCount.ShouldBe(3);
    }

    [Fact]
    public void Decimals_of_numbers_that_went_through_single_precision_are_seen()
    {
        double[] samples = [(float)5.8, (float)4.9, (float)5.0];
        var quantized = TreeQuantizer.Quantize(Stump((float)4.95), samples);
        quantized.Encodings[0].ShouldBeOfType<LinearEncoding>().Scale.ShouldBe(FeatureScale.Decimal(1));
        new[] { 4.9, (float)4.9, 4.95, 5.0, (float)5.0 }.Select(value => ClassOf(quantized, value)).ShouldBe([0, 0, 0, 1, 1]);
    }

    [Fact]
    public void Thresholds_that_become_equal_are_merged_and_what_nobody_reaches_is_cut()
    {
        // No whole number lies between the two.
        var quantized = TreeQuantizer.Quantize(Staircase(2.25, 2.75), [1, 2, 3, 4]);
        quantized.Ensemble.SplitCount.ShouldBe(1);
        quantized.Report.SplitsBefore.ShouldBe(2);
        quantized.Report.SplitsAfter.ShouldBe(1);
        new double[] { 1, 2, 3, 4 }.Select(value => ClassOf(quantized, value)).ShouldBe([0, 0, 2, 2]);
    }

    [Fact]
    public void A_test_whose_leaves_are_the_same_class_is_cut()
    {
        var tree = Classifier(
            1, 2, new SplitNode<double>(0, 0.5, 1, 2), new LeafNode<double>([0.9, 0.1]), new SplitNode<double>(0, 1.5, 3, 4), new LeafNode<double>([0.6, 0.4]), new LeafNode<double>([0.8, 0.2]));
        var quantized = TreeQuantizer.Quantize(tree);
        quantized.Ensemble.Trees.Single().Nodes.ShouldBe([new LeafNode<long>([1, 0])]);
        quantized.Encodings.ShouldBe([null]);
    }

    [Fact]
    public void One_tree_names_classes_and_a_tie_in_its_leaf_goes_to_the_lowest()
    {
        var tree = Classifier(1, 3, new SplitNode<double>(0, 0.5, 1, 2), new LeafNode<double>([0.2, 0.4, 0.4]), new LeafNode<double>([0, 0.3, 0.7]));
        var quantized = TreeQuantizer.Quantize(tree, [0, 1, 0]);
        quantized.Ensemble.Trees[0].Nodes[1].ShouldBe(new LeafNode<long>([0, 1, 0]));
        quantized.Report.TiedRows.ShouldBe([0, 2]);
        quantized.Report.ScoreBound.ShouldBe(0);
    }

    [Fact]
    public void The_sign_of_one_tree_is_named_too()
    {
        var tree = new TreeEnsemble<double>(1, [new([new SplitNode<double>(0, 0.5, 1, 2), new LeafNode<double>([-0.5]), new LeafNode<double>([0.5])])], [0.5], EnsembleOutput.SignOfScore);
        var quantized = TreeQuantizer.Quantize(tree, [0, 1]);
        quantized.Ensemble.Trees[0].Nodes.Skip(1).ShouldBe([new LeafNode<long>([0]), new LeafNode<long>([1])]);
        quantized.Report.TiedRows.ShouldBe([0]);
        new double[] { 0, 1 }.Select(value => ClassOf(quantized, value)).ShouldBe([0, 1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_forests_decide_as_before_on_numbers_with_the_samples_decimals(int seed)
    {
        var forest = Random(seed, trees: 12, features: 4, classes: 17, depth: 8);
        var random = new Random(seed);
        var samples = Enumerable.Range(0, 400).Select(_ => random.Next(-60, 60) / 10.0).ToArray();
        var quantized = TreeQuantizer.Quantize(forest, samples, new(LeafBits: 24));
        quantized.Encodings.ShouldAllBe(encoding => encoding == null || ((LinearEncoding)encoding).Scale == FeatureScale.Decimal(1));
        quantized.Report.ChangedRows.ShouldBeEmpty();
        for (var i = 0; i < 400; i++)
        {
            var sample = Enumerable.Range(0, 4).Select(_ => random.Next(-90, 90) / 10.0).ToArray();
            Leaves(forest, sample).ShouldBe(Leaves(quantized, sample), 1e-6);
        }
    }

    [Fact]
    public void A_regression_stays_within_its_stated_bound()
    {
        var forest = Random(5, trees: 20, features: 3, classes: 1, depth: 6) with { Output = EnsembleOutput.Value, BaseScores = [0.3] };
        var quantized = TreeQuantizer.Quantize(forest, default, new(LeafBits: 10));
        quantized.Step.ShouldBe(1.0 / 256);
        quantized.Report.ScoreBound.ShouldBe(21 * quantized.Step / 2);
        var random = new Random(5);
        for (var i = 0; i < 500; i++)
        {
            var sample = Enumerable.Range(0, 3).Select(_ => random.Next(-60, 60) / 10.0).ToArray();
            (Scores(quantized, sample)[0] * quantized.Step).ShouldBe(Scores(forest, sample)[0], quantized.Report.ScoreBound);
        }
    }

    [Fact]
    public void Leaves_take_the_fewest_bits_that_change_no_sample()
    {
        // They differ by a four-hundredth of the largest leaf: 64 and 64 of 127, 128 and 128 of 255, 256 and 257 of 511.
        DecisionTree<double> Constant(params double[] values) => new([new LeafNode<double>([.. values])]);
        var forest = new TreeEnsemble<double>(1, [Constant(1, 0, 0), Constant(-1, 0.5, 0.5025)], [0, 0, 0], EnsembleOutput.LargestScore);
        var quantized = TreeQuantizer.Quantize(forest, [0]);
        quantized.Report.LeafBits.ShouldBe(10);
        quantized.Report.ChangedRows.ShouldBeEmpty();
        TreeQuantizer.Quantize(forest, [0], new(LeafBits: 9)).Report.ChangedRows.ShouldBe([0]);
    }

    [Fact]
    public void Rows_that_a_narrow_feature_changes_are_counted()
    {
        double[] samples = [0, 0.4999, 0.5001, 1000];
        var tree = Staircase(0.5, 900);
        TreeQuantizer.Quantize(tree, samples, new(FeatureBits: 24)).Report.ChangedRows.ShouldBeEmpty();
        TreeQuantizer.Quantize(tree, samples, new(FeatureBits: 16)).Report.ChangedRows.ShouldBe([2]);
    }

    [Fact]
    public void A_deep_chain_is_cut_without_overflowing_the_stack()
    {
        var thresholds = Enumerable.Range(0, 2_000).Select(i => i + 0.5).ToArray();
        var quantized = TreeQuantizer.Quantize(Staircase(thresholds) with { Output = EnsembleOutput.LargestScore });
        quantized.Ensemble.Trees.Single().Depth.ShouldBe(2_000);
        ClassOf(quantized, 1_000).ShouldBe(1_000);
    }

    [Fact]
    public void Samples_that_are_no_whole_rows_or_not_finite_are_refused()
    {
        Should.Throw<ArgumentException>(() => TreeQuantizer.Quantize(Random(1, 1, 2, 2, 3), [1])).Message.ShouldContain("no whole rows of 2 features");
        Should.Throw<ArgumentException>(() => TreeQuantizer.Quantize(Stump(1), [double.NaN])).Message.ShouldContain("row 0, feature 0: the sample is not a finite number");
        Should.Throw<ArgumentException>(() => TreeQuantizer.Quantize(Stump(1), default, new(FeatureBits: 0)));
    }

    private static double[] Leaves(TreeEnsemble<double> ensemble, double[] sample) => [.. ensemble.Trees.SelectMany(tree => tree.Find(sample).Values)];

    private static double[] Leaves(QuantizedTrees quantized, double[] sample)
    {
        var features = new long[sample.Length];
        quantized.Quantize(sample, features);
        return [.. quantized.Ensemble.Trees.SelectMany(tree => tree.Find(features).Values).Select(value => value * quantized.Step)];
    }

    private static double[] Scores(TreeEnsemble<double> ensemble, double[] sample)
    {
        var scores = new double[ensemble.ScoreCount];
        ensemble.ComputeScores(sample, scores);
        return scores;
    }

    private static long[] Scores(QuantizedTrees quantized, params double[] sample)
    {
        var features = new long[sample.Length];
        quantized.Quantize(sample, features);
        var scores = new long[quantized.Ensemble.ScoreCount];
        quantized.Ensemble.ComputeScores(features, scores);
        return scores;
    }

    private static int ClassOf(QuantizedTrees quantized, params double[] sample) => quantized.Ensemble.ClassOf(Scores(quantized, sample));
}
