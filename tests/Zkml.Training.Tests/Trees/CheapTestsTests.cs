using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees;

namespace Zkml.Training.Tests.Trees;

/// <summary>The options that make a tree cheap to prove.</summary>
public class CheapTestsTests
{
    private const int Count = 400;
    private const int FeatureCount = 6;
    private static readonly TreeFeatures Features = TreeFeatures.FromRows<double>(RandomTables.Features(Count, FeatureCount, 200, 1), FeatureCount);
    private static readonly ClassificationSamples Samples = new(Features, RandomTables.Labels(Count, 3, 2), 3);

    [Theory]
    [InlineData(100, 200, 127.5)]
    [InlineData(129, 131, 129.5)]
    [InlineData(127, 128, 127.5)]
    [InlineData(0, 3, 1.5)]
    [InlineData(5, 9, 7.5)]
    public void A_threshold_moves_to_where_a_comparison_needs_the_fewest_bits(int lower, int upper, double threshold)
    {
        var samples = new ClassificationSamples(TreeFeatures.FromRows<int>(new[] { lower, upper }, 1), [0, 1], 2);
        TreeTrainer.Train(samples, new() { Grids = [FeatureGrid.Integers] }).Trees[0].Nodes[0].ShouldBe(new SplitNode<double>(0, threshold, 1, 2));
    }

    [Fact]
    public void A_threshold_moves_on_the_grid_of_its_feature()
    {
        // 4.25 and 5.5 are the integers 9 and 14 of a grid with steps of a quarter that starts at 2; 12 is the roundest number between.
        var samples = new ClassificationSamples(TreeFeatures.FromRows<double>(new[] { 4.25, 5.5 }, 1), [0, 1], 2);
        var tree = TreeTrainer.Train(samples, new() { Grids = [new(0.25, 2)] }).Trees[0];
        tree.Nodes[0].ShouldBe(new SplitNode<double>(0, 2 + (11.5 * 0.25), 1, 2));
    }

    [Fact]
    public void Values_finer_than_the_grid_are_parted_in_the_middle()
    {
        var samples = new ClassificationSamples(TreeFeatures.FromRows<double>(new[] { 4.625, 4.75 }, 1), [0, 1], 2);
        TreeTrainer.Train(samples, new() { Grids = [FeatureGrid.Integers] }).Trees[0].Nodes[0].ShouldBe(new SplitNode<double>(0, 4.6875, 1, 2));
    }

    [Fact]
    public void Moved_thresholds_part_the_training_samples_as_midpoints_do()
    {
        var snapped = TreeTrainer.Train(Samples, new() { Grids = [.. Enumerable.Repeat(FeatureGrid.Integers, FeatureCount)] }).Trees[0];
        var plain = TreeTrainer.Train(Samples, new()).Trees[0];
        snapped.Nodes.Length.ShouldBe(plain.Nodes.Length);
        snapped.Nodes.OfType<LeafNode<double>>().ShouldBe(plain.Nodes.OfType<LeafNode<double>>());
        snapped.Nodes.ShouldNotBe(plain.Nodes);
    }

    [Fact]
    public void A_penalty_makes_trees_of_as_many_leaves_use_fewer_tests()
    {
        var tests = new[] { 0, 1e-9, 1e-3 }.Select(penalty => DistinctTests(TreeTrainer.Train(Samples, new() { MaximumLeaves = 60, NewTestPenalty = penalty }))).ToArray();
        tests[1].ShouldBeLessThan(tests[0]);
        tests[2].ShouldBeLessThan(tests[1]);
    }

    [Fact]
    public void The_trees_of_an_ensemble_share_the_tests_that_are_paid()
    {
        var tree = new TreeConfig { MaximumLeaves = 8 };
        var boosted = new[] { 0, 1e-3 }.Select(penalty => BoostingTrainer.Train(Samples, new() { Rounds = 10, Tree = tree with { NewTestPenalty = penalty } })).ToArray();
        DistinctTests(boosted[1]).ShouldBeLessThan(DistinctTests(boosted[0]) / 2);
        var forests = new[] { 0, 1e-3 }.Select(penalty => ForestTrainer.Train(Samples, new() { TreeCount = 10, Tree = tree with { NewTestPenalty = penalty } })).ToArray();
        DistinctTests(forests[1]).ShouldBeLessThan(DistinctTests(forests[0]));
    }

    private static int DistinctTests(TreeEnsemble<double> ensemble) =>
        ensemble.Trees.SelectMany(tree => tree.Nodes).OfType<SplitNode<double>>().Select(split => (split.Feature, split.Threshold)).Distinct().Count();
}
