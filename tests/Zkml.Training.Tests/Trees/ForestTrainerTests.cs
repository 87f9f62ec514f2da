using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees;

namespace Zkml.Training.Tests.Trees;

public class ForestTrainerTests
{
    private static readonly TreeFeatures Features = TreeFeatures.FromRows<double>(RandomTables.Features(200, 5, 20, 1), 5);
    private static readonly ClassificationSamples Samples = new(Features, RandomTables.Labels(200, 3, 2), 3);
    private static readonly ForestConfig Config = new() { TreeCount = 8 };

    [Fact]
    public void The_scores_of_a_forest_are_shares_that_add_up_to_one()
    {
        var forest = ForestTrainer.Train(Samples, Config);
        forest.Trees.Length.ShouldBe(8);
        var scores = new double[3];
        forest.ComputeScores([3, 4, 5, 6, 7], scores);
        scores.Sum().ShouldBe(1, 1e-12);
        scores.ShouldAllBe(score => score >= 0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_forest_on_any_number_of_threads_and_another_seed_another_one()
    {
        var forest = ForestTrainer.Train(Samples, Config, 3, new() { MaxDegreeOfParallelism = 1 });
        Nodes(ForestTrainer.Train(Samples, Config, 3, new() { MaxDegreeOfParallelism = 4 })).ShouldBe(Nodes(forest));
        Nodes(ForestTrainer.Train(Samples, Config, 4)).ShouldNotBe(Nodes(forest));
    }

    [Fact]
    public void Without_a_draw_and_with_all_features_a_forest_of_one_tree_is_that_tree()
    {
        var config = new ForestConfig { TreeCount = 1, Bootstrap = false, Tree = new() { MaximumLeaves = 9 } };
        var forest = ForestTrainer.Train(Samples, config, 5);
        // Whatever the seed: no two splits of these samples are equally good.
        Nodes(forest).ShouldBe(Nodes(TreeTrainer.Train(Samples, config.Tree)));
    }

    private static TreeNode<double>[] Nodes(TreeEnsemble<double> ensemble) => [.. ensemble.Trees.SelectMany(tree => tree.Nodes)];
}
