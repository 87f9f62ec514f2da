using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees;

namespace Zkml.Training.Tests.Trees;

public class TreeTrainerTests
{
    private const int Count = 400;
    private const int FeatureCount = 6;
    private static readonly double[] Rows = RandomTables.Features(Count, FeatureCount, 50, 1);
    private static readonly int[] Labels = RandomTables.Labels(Count, 3, 2);
    private static readonly TreeFeatures Features = TreeFeatures.FromRows<double>(Rows, FeatureCount);
    private static readonly ClassificationSamples Samples = new(Features, Labels, 3);

    [Fact]
    public void A_fully_grown_tree_fits_its_training_data()
    {
        var ensemble = TreeTrainer.Train(Samples, new());
        for (var i = 0; i < Count; i++)
        {
            Predict(ensemble, i).ShouldBe(Labels[i]);
        }
    }

    [Fact]
    public void A_fully_grown_regression_tree_gives_the_values_of_its_training_data()
    {
        var targets = Labels.Select((label, i) => label + (i * 0.25)).ToArray();
        var ensemble = TreeTrainer.Train(new RegressionSamples(Features, targets), new());
        var scores = new double[1];
        for (var i = 0; i < Count; i++)
        {
            ensemble.ComputeScores(Row(i), scores);
            scores[0].ShouldBe(targets[i]);
        }
    }

    [Fact]
    public void The_limits_of_a_tree_hold()
    {
        var config = new TreeConfig { MaximumDepth = 5, MaximumLeaves = 11, MinimumSamplesInLeaf = 7 };
        var tree = TreeTrainer.Train(Samples, config).Trees[0];
        tree.Depth.ShouldBeLessThanOrEqualTo(5);
        tree.LeafCount.ShouldBe(11);
        Enumerable.Range(0, Count).GroupBy(i => tree.Find(Row(i)), ReferenceEqualityComparer.Instance).ShouldAllBe(leaf => leaf.Count() >= 7);
    }

    [Fact]
    public void Stronger_pruning_never_gives_a_larger_tree()
    {
        var leaves = Enumerable.Range(0, 40).Select(i => i * 0.00025).Append(1)
            .Select(strength => TreeTrainer.Train(Samples, new() { PruningStrength = strength }).Trees[0].LeafCount).ToArray();
        leaves.ShouldBe(leaves.OrderDescending());
        leaves.Distinct().Count().ShouldBeGreaterThan(4);
        leaves[^1].ShouldBe(1);
    }

    [Theory]
    [InlineData(SplitQuality.Gini)]
    [InlineData(SplitQuality.Entropy)]
    public void Weights_do_what_repeated_samples_do(SplitQuality quality)
    {
        var weights = RandomTables.Labels(Count, 4, 3).Select(weight => (double)weight).ToArray();
        var repeated = Enumerable.Range(0, Count).SelectMany(i => Enumerable.Repeat(i, (int)weights[i])).ToArray();
        var repeatedFeatures = TreeFeatures.FromRows<double>(repeated.SelectMany(i => Row(i)).ToArray(), FeatureCount);
        var config = new TreeConfig { Quality = quality, MaximumDepth = 6 };
        TreeTrainer.Train(new ClassificationSamples(Features, Labels, 3, weights), config, seed: 4).Trees[0].Nodes
            .ShouldBe(TreeTrainer.Train(new ClassificationSamples(repeatedFeatures, [.. repeated.Select(i => Labels[i])], 3), config, seed: 4).Trees[0].Nodes);
    }

    [Fact]
    public void Class_weights_do_what_sample_weights_do()
    {
        var weights = Labels.Select(label => label == 1 ? 3.0 : 1).ToArray();
        TreeTrainer.Train(Samples, new() { ClassWeights = ClassWeighting.Of(1, 3, 1) }).Trees[0].Nodes
            .ShouldBe(TreeTrainer.Train(new ClassificationSamples(Features, Labels, 3, weights), new()).Trees[0].Nodes);
    }

    [Fact]
    public void Balanced_classes_weigh_the_same()
    {
        var labels = Labels.Select(label => label == 2 ? 1 : 0).ToArray();
        var samples = new ClassificationSamples(Features, labels, 2);
        var stump = new TreeConfig { MaximumDepth = 1, ClassWeights = ClassWeighting.Balanced, PruningStrength = 10 };
        var shares = ((LeafNode<double>)TreeTrainer.Train(samples, stump).Trees[0].Nodes.ShouldHaveSingleItem()).Values;
        shares[0].ShouldBe(0.5, 1e-12);
        shares[1].ShouldBe(0.5, 1e-12);
        ClassWeighting.Balanced.ShouldNotBe(ClassWeighting.None);
    }

    [Fact]
    public void The_same_seed_gives_the_same_tree_on_any_number_of_threads()
    {
        const int count = 8000;
        var samples = new ClassificationSamples(TreeFeatures.FromRows<double>(RandomTables.Features(count, 60, 40, 5), 60), RandomTables.Labels(count, 4, 6), 4);
        var config = new TreeConfig { MaximumDepth = 3 };
        var trees = new[] { 1, 2, 5 }.Select(threads => TreeTrainer.Train(samples, config, 7, new() { MaxDegreeOfParallelism = threads })).ToArray();
        trees[1].Trees[0].Nodes.ShouldBe(trees[0].Trees[0].Nodes);
        trees[2].Trees[0].Nodes.ShouldBe(trees[0].Trees[0].Nodes);
    }

    [Fact]
    public void Samples_that_cannot_be_told_apart_give_one_leaf()
    {
        var samples = new ClassificationSamples(TreeFeatures.FromRows<double>(new double[] { 5, 5, 5, 5 }, 1), [0, 1, 1, 1], 2);
        var ensemble = TreeTrainer.Train(samples, new());
        ensemble.Trees[0].Nodes.ShouldBe([new LeafNode<double>([0.25, 0.75])]);
    }

    [Fact]
    public void A_threshold_is_the_middle_of_two_neighbouring_values()
    {
        var samples = new ClassificationSamples(TreeFeatures.FromRows<double>(new double[] { 3, 8, 1 }, 1), [0, 1, 0], 2);
        TreeTrainer.Train(samples, new()).Trees[0].Nodes[0].ShouldBe(new SplitNode<double>(0, 5.5, 1, 2));
    }

    private static double[] Row(int sample) => Rows[(sample * FeatureCount)..((sample + 1) * FeatureCount)];

    private static int Predict(TreeEnsemble<double> ensemble, int sample)
    {
        var scores = new double[ensemble.ScoreCount];
        ensemble.ComputeScores(Row(sample), scores);
        return ensemble.ClassOf(scores);
    }
}
