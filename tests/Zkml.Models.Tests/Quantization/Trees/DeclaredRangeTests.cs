using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Models.Quantization.Trees.Declared;
using Zkml.Models.Trees;

namespace Zkml.Models.Tests.Quantization.Trees;

public class DeclaredRangeTests
{
    [Theory]
    [InlineData(new[] { 4.3, 7.9, 5.0 }, 4, 8, 1)]
    [InlineData(new[] { 1.0, 6.9 }, 1, 7, 1)]
    [InlineData(new[] { 143.5, 2501 }, 0, 3000, 1)]
    [InlineData(new[] { 6.981, 28.11 }, 5, 30, 3)]
    [InlineData(new[] { 0.0, 1 }, 0, 1, 0)]
    [InlineData(new[] { 17.0, 63 }, 10, 70, 0)]
    [InlineData(new[] { -0.5, 0.25 }, -0.5, 0.3, 2)]
    [InlineData(new[] { 7.0, 7 }, 7, 7, 0)]
    [InlineData(new[] { 0.1234567, 0.92 }, 0.1, 1, null)]
    public void A_range_is_that_of_the_data_rounded_outward(double[] values, double minimum, double maximum, int? decimals) =>
        RangeDeclaration.Around(values).ShouldBe(new(minimum, maximum, decimals));

    [Fact]
    public void It_holds_all_values_and_is_less_than_half_again_as_wide()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var size = Math.Pow(10, random.Next(-8, 12));
            var values = Enumerable.Range(0, random.Next(2, 20)).Select(_ => size * ((random.NextDouble() * 3) - 1)).ToArray();
            var range = RangeDeclaration.Around(values);
            range.Minimum.ShouldBeLessThanOrEqualTo(values.Min());
            range.Maximum.ShouldBeGreaterThanOrEqualTo(values.Max());
            (range.Maximum - range.Minimum).ShouldBeLessThanOrEqualTo(1.5001 * (values.Max() - values.Min()), $"{range}");
        }
    }

    [Theory]
    [InlineData(4, 8, 1, 10, 1, 40, 6)]
    [InlineData(0, 1, 0, 10, 0, 0, 1)]
    [InlineData(0, 3000, 1, 10, 1, 0, 15)]
    [InlineData(-0.5, 0.3, 2, 10, 2, -50, 7)]
    [InlineData(0, 3000, 3, 2, 4, 0, 16)]
    [InlineData(0, 1, null, 2, 15, 0, 16)]
    [InlineData(7, 7, 0, 10, 0, 7, 1)]
    public void Its_integers_are_exact_where_the_decimals_fit_else_as_fine_as_the_bits_allow(double minimum, double maximum, int? decimals, int scaleBase, int exponent, long lowest, int bits) =>
        DeclaredEncoding.Of(new(minimum, maximum, decimals), 16).ShouldBe(new LinearEncoding(new(scaleBase, exponent), lowest, bits));

    [Fact]
    public void Every_number_with_the_declared_decimals_is_on_the_side_of_a_threshold_on_which_the_float_model_has_it()
    {
        var random = new Random(2);
        for (var i = 0; i < 300; i++)
        {
            var decimals = random.Next(0, 4);
            var unit = Math.Pow(10, -decimals);
            var encoding = DeclaredEncoding.Of(new(-3, 12, decimals), 16);
            var threshold = -3 + (random.NextDouble() * 14.99);
            var integer = DeclaredEncoding.ThresholdOf(encoding, threshold)!.Value;
            for (var step = (int)Math.Round(-3 / unit); step <= (int)Math.Round(12 / unit); step += decimals == 3 ? 7 : 1)
            {
                var value = double.Parse($"{step}e-{decimals}", System.Globalization.CultureInfo.InvariantCulture);
                (encoding.Quantize(value) <= integer).ShouldBe(value <= threshold, $"{value} <= {threshold} with {decimals} decimals");
            }
        }
    }

    [Fact]
    public void A_threshold_that_all_numbers_of_a_column_or_none_are_below_is_refused_without_being_told()
    {
        var encoding = DeclaredEncoding.Of(ColumnRange.Flag, 16);
        DeclaredEncoding.ThresholdOf(encoding, 0.5).ShouldBe(0);
        DeclaredEncoding.ThresholdOf(encoding, 1.5).ShouldBeNull();
        DeclaredEncoding.ThresholdOf(encoding, -0.5).ShouldBeNull();
        var tree = new TreeEnsemble<double>(1, [new([new SplitNode<double>(0, 12345.678, 1, 2), new LeafNode<double>([0, 1]), new LeafNode<double>([1, 0])])], [0, 0], EnsembleOutput.LargestScore);
        var problem = Should.Throw<DeclarationException>(() => DeclaredTreeQuantizer.Quantize(tree, [DeclaredEncoding.Of(new(0, 100), 16)], 16, null));
        problem.Feature.ShouldBe(0);
        problem.Message.ShouldNotContain("12345");
    }

    [Fact]
    public void The_step_of_a_regression_comes_from_what_is_declared_of_its_values_and_a_leaf_beyond_is_refused()
    {
        (PrivateTrees Trees, double Step) Quantize(double leaf, ColumnRange? values) => DeclaredTreeQuantizer.Quantize(
            new(1, [new([new SplitNode<double>(0, 0.5, 1, 2), new LeafNode<double>([leaf]), new LeafNode<double>([3])])], [10], EnsembleOutput.Value), [DeclaredEncoding.Of(ColumnRange.Flag, 16)], 16, values);

        Quantize(1, new(0, 1000)).Step.ShouldBe(Quantize(-777, new(0, 1000)).Step);
        var (trees, step) = Quantize(1, new(0, 1000));
        step.ShouldBe(1 / 32.0);
        trees.Ensemble.BaseScores.ShouldBe([0]);
        trees.Ensemble.Leaves.Select(leaf => leaf.Values[0]).ShouldBe([11 * 32, 13 * 32]);
        Should.Throw<DeclarationException>(() => Quantize(1, null)).Message.ShouldContain("nothing is declared");
        Should.Throw<DeclarationException>(() => Quantize(2000, new(0, 1000))).Message.ShouldNotContain("2000");
    }

    [Fact]
    public void Columns_without_a_range_get_that_of_the_rows_and_those_with_one_keep_it()
    {
        var schema = new TableSchema([new NumericColumn("age", Range: new(0, 120, 0)), new CategoricalColumn("kind", ["a", "b"], CategoryEncoding.OneHot), new NumericColumn("height")], "weight");
        var complete = RangeDeclaration.Complete(schema, [30, 0, 1, 1.52, 44, 1, 0, 1.94], [51, 93]);
        complete.FeatureRanges.ShouldBe([new(0, 120, 0), ColumnRange.Flag, ColumnRange.Flag, new(1.5, 2, 2)]);
        complete.TargetRange.ShouldBe(new(50, 100, 0));
        complete.FeatureNames.ShouldBe(schema.FeatureNames);
    }

    [Fact]
    public void Trees_of_one_shape_have_one_order_however_a_file_numbers_their_nodes()
    {
        TreeNode<long>[] grown = [new SplitNode<long>(0, 5, 1, 2), new SplitNode<long>(1, 6, 5, 6), new SplitNode<long>(2, 7, 3, 4), Leaf(3), Leaf(4), Leaf(1), Leaf(2)];
        TreeNode<long>[] canonical = [new SplitNode<long>(0, 5, 1, 4), new SplitNode<long>(1, 6, 2, 3), Leaf(1), Leaf(2), new SplitNode<long>(2, 7, 5, 6), Leaf(3), Leaf(4)];
        PrivateTrees.Of(Ensemble(grown)).Ensemble.Trees[0].Nodes.ShouldBe(canonical);

        static TreeEnsemble<long> Ensemble(TreeNode<long>[] nodes) => new(3, [new([.. nodes])], [0], EnsembleOutput.SignOfScore);
        static LeafNode<long> Leaf(long value) => new([value]);
    }

    [Fact]
    public void A_tree_of_zeros_has_the_score_whose_turn_it_is_and_a_score_that_no_tree_has_makes_all_trees_add_to_all()
    {
        PrivateTrees.Of(Boosted(0, 1, 2, null, 1, 2)).Scores.ShouldBe([[0], [1], [2], [0], [1], [2]], Same);
        PrivateTrees.Of(Boosted(0, 0, 1, 1, null, 2)).Scores.ShouldBe([[0], [0], [1], [1], [1], [2]], Same);
        PrivateTrees.Of(Boosted(0, 1, 1, 0, 1, 1)).Scores.ShouldAllBe(scores => scores.Length == 3);
        PrivateTrees.Of(Boosted(0, 1, 2)).LeafBits.ShouldBe(16);

        static TreeEnsemble<long> Boosted(params int?[] scores) => new(
            1, [.. scores.Select(score => new DecisionTree<long>([new LeafNode<long>([.. Enumerable.Range(0, 3).Select(i => i == score ? 7L : 0)])]))], [1, 2, 3], EnsembleOutput.LargestScore);
    }

    private static IEqualityComparer<ImmutableArray<int>> Same { get; } = EqualityComparer<ImmutableArray<int>>.Create((left, right) => left.SequenceEqual(right), scores => scores.Length);
}
