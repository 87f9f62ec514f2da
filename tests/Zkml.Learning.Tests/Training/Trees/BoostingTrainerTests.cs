using Zkml.Learning.Models.Trees;
using Zkml.Learning.Training.Trees;

namespace Zkml.Learning.Tests.Training.Trees;

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
