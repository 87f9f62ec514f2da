using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees;

namespace Zkml.Training.Tests.Trees;

public class MultiOutputBoostingTrainerTests
{
    private const int Count = 600;
    private const int FeatureCount = 12;
    private static readonly MultiOutputBoostingConfig Config = new() { TreeCount = 6, Leaves = 8 };

    [Fact]
    public void Enough_trees_fit_any_labels()
    {
        var rows = RandomTables.Features(200, 4, 30, 1);
        var labels = RandomTables.Labels(200, 5, 2);
        var ensemble = MultiOutputBoostingTrainer.Train(Samples(rows, 4, labels, 5), new() { TreeCount = 60, Leaves = 20, LearningRate = 0.5 });
        CountCorrect(ensemble, rows, labels).ShouldBe(200);
    }

    [Fact]
    public void Every_tree_has_as_many_leaves_as_asked_for_with_a_value_a_class()
    {
        var (rows, labels) = Patterns(Count, 3);
        var ensemble = MultiOutputBoostingTrainer.Train(Samples(rows, FeatureCount, labels, 4), Config);
        ensemble.Trees.Length.ShouldBe(6);
        ensemble.Trees.ShouldAllBe(tree => tree.LeafCount == 8);
        ensemble.Trees.SelectMany(tree => tree.Nodes).OfType<LeafNode<double>>().ShouldAllBe(leaf => leaf.Values.Length == 4);
    }

    [Fact]
    public void Binary_features_are_learnt_and_carry_over_to_new_samples()
    {
        var (rows, labels) = Patterns(Count, 3);
        var (newRows, newLabels) = Patterns(Count, 4);
        var ensemble = MultiOutputBoostingTrainer.Train(Samples(rows, FeatureCount, labels, 4), Config with { TreeCount = 30 });
        CountCorrect(ensemble, newRows, newLabels).ShouldBeGreaterThan(Count * 9 / 10);
    }

    [Fact]
    public void Fitting_all_leaves_together_lowers_the_loss()
    {
        var (rows, labels) = Patterns(Count, 3);
        var samples = Samples(rows, FeatureCount, labels, 4);
        var boosted = MultiOutputBoostingTrainer.Train(samples, Config with { Refit = new() { Epochs = 0 } });
        var refitted = MultiOutputBoostingTrainer.Train(samples, Config with { Refit = new() { Epochs = 20, BatchSize = 100 } });
        refitted.Trees.SelectMany(tree => tree.Nodes).OfType<SplitNode<double>>().ShouldBe(boosted.Trees.SelectMany(tree => tree.Nodes).OfType<SplitNode<double>>());
        Loss(refitted, rows, labels).ShouldBeLessThan(0.8 * Loss(boosted, rows, labels));
    }

    [Fact]
    public void Fitting_leaves_between_trees_gives_later_trees_other_things_to_learn()
    {
        var (rows, labels) = Patterns(Count, 3);
        var samples = Samples(rows, FeatureCount, labels, 4);
        var atTheEnd = MultiOutputBoostingTrainer.Train(samples, Config with { Refit = new() { Epochs = 20, BatchSize = 100 } });
        var between = MultiOutputBoostingTrainer.Train(samples, Config with { Refit = new() { Epochs = 20, BatchSize = 100, Interval = 2 } });
        between.Trees[1].Nodes.OfType<SplitNode<double>>().ShouldBe(atTheEnd.Trees[1].Nodes.OfType<SplitNode<double>>());
        between.Trees[2].Nodes.OfType<SplitNode<double>>().ShouldNotBe(atTheEnd.Trees[2].Nodes.OfType<SplitNode<double>>());
        Loss(between, rows, labels).ShouldBeLessThan(Loss(atTheEnd, rows, labels));
    }

    [Fact]
    public void The_same_seed_gives_the_same_trees_on_any_number_of_threads()
    {
        var samples = Samples(RandomTables.Features(Count, 5, 40, 5), 5, RandomTables.Labels(Count, 3, 6), 3);
        var config = Config with { Refit = new() { Interval = 2 } };
        var ensembles = new[] { 1, 2, 5 }.Select(threads => MultiOutputBoostingTrainer.Train(samples, config, 1, new() { MaxDegreeOfParallelism = threads })).ToArray();
        Nodes(ensembles[1]).ShouldBe(Nodes(ensembles[0]));
        Nodes(ensembles[2]).ShouldBe(Nodes(ensembles[0]));
    }

    [Fact]
    public void The_first_tree_of_two_classes_tests_what_scalar_boosting_tests()
    {
        var rows = RandomTables.Features(Count, 5, 40, 5);
        var samples = Samples(rows, 5, RandomTables.Labels(Count, 2, 6), 2);
        var scalar = BoostingTrainer.Train(samples, new() { Rounds = 1, Regularization = 0, Tree = new() { MaximumLeaves = 8 } });
        var vector = MultiOutputBoostingTrainer.Train(samples, Config with { TreeCount = 1, Regularization = 0 });
        Nodes(vector).OfType<SplitNode<double>>().ShouldBe(Nodes(scalar).OfType<SplitNode<double>>());
    }

    [Fact]
    public void A_penalty_of_new_tests_makes_trees_share_tests()
    {
        var samples = Samples(RandomTables.Features(Count, 5, 200, 5), 5, RandomTables.Labels(Count, 3, 6), 3);
        var tests = new[] { 0, 0.01 }.Select(penalty => Nodes(MultiOutputBoostingTrainer.Train(samples, Config with { NewTestPenalty = penalty }))
            .OfType<SplitNode<double>>().Select(split => (split.Feature, split.Threshold)).Distinct().Count()).ToArray();
        tests[1].ShouldBeLessThan(tests[0]);
    }

    /// <summary>Four patterns of bits, each bit wrong in one of eight cases.</summary>
    private static (double[] Rows, int[] Labels) Patterns(int count, ulong seed)
    {
        int[] patterns = [0b110100101100, 0b001110110001, 0b101011000110, 0b010001011011];
        var random = new SplitMix64(seed);
        var labels = RandomTables.Labels(count, 4, seed);
        return ([.. labels.SelectMany(label => Enumerable.Range(0, FeatureCount).Select(bit => (double)(((patterns[label] >> bit) & 1) ^ (random.Next(8) == 0 ? 1 : 0))))], labels);
    }

    private static ClassificationSamples Samples(double[] rows, int featureCount, int[] labels, int classCount) =>
        new(TreeFeatures.FromRows<double>(rows, featureCount), labels, classCount);

    private static int CountCorrect(TreeEnsemble<double> ensemble, double[] rows, int[] labels) =>
        Enumerable.Range(0, labels.Length).Count(i => ensemble.ClassOf(Scores(ensemble, rows, i)) == labels[i]);

    private static double Loss(TreeEnsemble<double> ensemble, double[] rows, int[] labels) => Enumerable.Range(0, labels.Length).Average(i =>
    {
        var scores = Scores(ensemble, rows, i);
        return Math.Log(scores.Sum(Math.Exp)) - scores[labels[i]];
    });

    private static double[] Scores(TreeEnsemble<double> ensemble, double[] rows, int sample)
    {
        var scores = new double[ensemble.ScoreCount];
        ensemble.ComputeScores(rows.AsSpan(sample * ensemble.FeatureCount, ensemble.FeatureCount), scores);
        return scores;
    }

    private static IEnumerable<TreeNode<double>> Nodes(TreeEnsemble<double> ensemble) => ensemble.Trees.SelectMany(tree => tree.Nodes);
}
