using Zkml.Models;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees;

namespace Zkml.Training.Tests.Trees;

public class BoostingTrainerTests
{
    private const int Count = 300;
    private static readonly double[] Rows = RandomTables.Features(Count, 4, 30, 1);
    private static readonly TreeFeatures Features = TreeFeatures.FromRows<double>(Rows, 4);

    [Theory]
    [InlineData(2, EnsembleOutput.SignOfScore, 1)]
    [InlineData(3, EnsembleOutput.LargestScore, 3)]
    public void Enough_rounds_fit_any_labels(int classCount, EnsembleOutput output, int scoreCount)
    {
        var labels = RandomTables.Labels(Count, classCount, 2);
        var ensemble = BoostingTrainer.Train(
            new ClassificationSamples(Features, labels, classCount), new() { Rounds = 60, LearningRate = 0.5, Tree = new() { MaximumLeaves = 16 } });
        ensemble.Output.ShouldBe(output);
        ensemble.ScoreCount.ShouldBe(scoreCount);
        Enumerable.Range(0, Count).Count(i => ensemble.ClassOf(Scores(ensemble, i)) == labels[i]).ShouldBe(Count);
    }

    [Fact]
    public void Enough_rounds_fit_any_values()
    {
        var targets = RandomTables.Labels(Count, 1000, 3).Select(value => (double)value).ToArray();
        var ensemble = BoostingTrainer.Train(new RegressionSamples(Features, targets), new() { Rounds = 200, LearningRate = 0.5, Tree = new() { MaximumDepth = 5 } });
        Enumerable.Range(0, Count).Max(i => double.Abs(Scores(ensemble, i)[0] - targets[i])).ShouldBeLessThan(1);
    }

    [Fact]
    public void One_full_step_of_squared_loss_is_the_regression_tree()
    {
        var samples = new RegressionSamples(Features, [.. RandomTables.Labels(Count, 50, 4).Select(value => (double)value)]);
        var config = new TreeConfig { MaximumDepth = 4 };
        var tree = TreeTrainer.Train(samples, config);
        var boosted = BoostingTrainer.Train(samples, new() { Rounds = 1, LearningRate = 1, Regularization = 0, Tree = config });
        for (var i = 0; i < Count; i++)
        {
            Scores(boosted, i)[0].ShouldBe(Scores(tree, i)[0], 1e-9);
        }
    }

    [Fact]
    public void Stronger_pruning_never_gives_larger_trees()
    {
        var samples = new ClassificationSamples(Features, RandomTables.Labels(Count, 2, 5), 2);
        var splits = new[] { 0, 1e-4, 1e-3, 1e-2, 1 }
            .Select(strength => BoostingTrainer.Train(samples, new() { Rounds = 1, Tree = new() { MaximumDepth = 6, PruningStrength = strength } }).SplitCount).ToArray();
        splits.ShouldBe(splits.OrderDescending());
        splits[0].ShouldBeGreaterThan(splits[2]);
        splits[2].ShouldBeGreaterThan(0);
        splits[4].ShouldBe(0);
    }

    [Theory]
    [InlineData(BoostingGain.Newton)]
    [InlineData(BoostingGain.LeastSquares)]
    public void Weights_do_what_repeated_samples_do(BoostingGain gain)
    {
        var labels = RandomTables.Labels(Count, 2, 5);
        var repeated = Enumerable.Range(0, Count).SelectMany(i => Enumerable.Repeat(i, 1 + (i % 3))).ToArray();
        var rows = repeated.SelectMany(i => Rows[(i * 4)..((i * 4) + 4)]).ToArray();
        var config = new BoostingConfig { Rounds = 3, Gain = gain };
        var weighted = BoostingTrainer.Train(new ClassificationSamples(Features, labels, 2, [.. labels.Select((_, i) => 1.0 + (i % 3))]), config);
        var unweighted = BoostingTrainer.Train(new ClassificationSamples(TreeFeatures.FromRows<double>(rows, 4), [.. repeated.Select(i => labels[i])], 2), config);
        for (var i = 0; i < Count; i++)
        {
            Scores(weighted, i)[0].ShouldBe(Scores(unweighted, i)[0], 1e-9);
        }
    }

    [Fact]
    public void The_same_samples_give_the_same_trees_on_any_number_of_threads()
    {
        var samples = new ClassificationSamples(Features, RandomTables.Labels(Count, 4, 5), 4);
        var config = new BoostingConfig { Rounds = 5 };
        var ensembles = new[] { 1, 3 }.Select(threads => BoostingTrainer.Train(samples, config, 0, new() { MaxDegreeOfParallelism = threads })).ToArray();
        ensembles[1].Trees.SelectMany(tree => tree.Nodes).ShouldBe(ensembles[0].Trees.SelectMany(tree => tree.Nodes));
    }

    private static double[] Scores(TreeEnsemble<double> ensemble, int sample)
    {
        var scores = new double[ensemble.ScoreCount];
        ensemble.ComputeScores(Rows.AsSpan(sample * 4, 4), scores);
        return scores;
    }
}
