using System.Collections.Immutable;
using Zkml.Models;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees.Growing;

namespace Zkml.Training.Trees;

/// <summary>
/// Trains random forests (Breiman, 2001). The same samples, configuration and seed give the same forest on any number of threads; it is scikit-learn's, up to
/// rounding. The averaging is folded into the leaves.
/// </summary>
internal static class ForestTrainer
{
    /// <summary>Trains a classification forest.</summary>
    /// <param name="samples">What to learn from.</param>
    /// <param name="config">How the forest grows.</param>
    /// <param name="seed">Decides every random choice; not negative.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default.</param>
    /// <returns>Leaf values are shares of classes, divided by the number of trees.</returns>
    /// <exception cref="ArgumentException">The configuration names another number of classes or features.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TreeEnsemble<double> Train(ClassificationSamples samples, ForestConfig config, int seed = 0, ParallelOptions? parallel = null)
    {
        var classWeights = ClassWeights.Apply(config.Tree.ClassWeights, samples.Labels, samples.Weights, samples.ClassCount);
        var trees = Train(
            samples.Features, classWeights, weights => ClassCriteria.Create(config.Tree.Quality, samples.Labels, weights, samples.ClassCount), config, seed, parallel);
        return new(samples.Features.FeatureCount, trees, [.. new double[samples.ClassCount]], EnsembleOutput.LargestScore);
    }

    /// <summary>Trains a regression forest.</summary>
    /// <param name="samples">What to learn from.</param>
    /// <param name="config">How the forest grows; its quality and its class weights say nothing here.</param>
    /// <param name="seed">Decides every random choice; not negative.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default.</param>
    /// <returns>Leaf values are means, divided by the number of trees.</returns>
    /// <exception cref="ArgumentException">The configuration names another number of features.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TreeEnsemble<double> Train(RegressionSamples samples, ForestConfig config, int seed = 0, ParallelOptions? parallel = null)
    {
        var trees = Train(samples.Features, samples.Weights, weights => new SquaredErrorCriterion(samples.Targets, weights), config, seed, parallel);
        return new(samples.Features.FeatureCount, trees, [0], EnsembleOutput.Value);
    }

    private static ImmutableArray<DecisionTree<double>> Train(
        TreeFeatures features, double[] weights, Func<double[], SplitCriterion> createCriterion, ForestConfig config, int seed, ParallelOptions? parallel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        FeatureGrids.Require(config.Tree.Grids, features);
        var options = parallel ?? new();
        var random = new MersenneTwister((uint)seed);
        var seeds = Enumerable.Range(0, config.TreeCount).Select(_ => random.Next(int.MaxValue)).ToArray();
        var trees = new DecisionTree<double>[config.TreeCount];
        var shared = new ConditionLedger(features.FeatureCount);
        // Trees that pay for tests together grow one after the other, so that each knows what is paid.
        var sharesTests = config.Tree.NewTestPenalty > 0;
        var one = new ParallelOptions { MaxDegreeOfParallelism = 1, CancellationToken = options.CancellationToken };
        Parallel.For(0, trees.Length, sharesTests ? one : options, i =>
        {
            var drawn = config.Bootstrap ? Draw(weights, seeds[i]) : weights;
            var criterion = createCriterion(drawn);
            var tests = sharesTests ? shared : new ConditionLedger(features.FeatureCount);
            var order = XorShift.From(new((uint)seeds[i]));
            var root = SingleTree.Grow(features, criterion, config.Tree, tests, SampleWeights.Present(drawn), order, sharesTests ? options : one);
            trees[i] = TreeFinisher.Finish(root, leaf => Divide(criterion.LeafValues(leaf.Sums), trees.Length));
        });
        return [.. trees];
    }

    private static double[] Draw(double[] weights, int seed)
    {
        var random = new MersenneTwister((uint)seed);
        var drawn = new double[weights.Length];
        for (var i = 0; i < drawn.Length; i++)
        {
            var sample = random.Next(drawn.Length);
            drawn[sample] += weights[sample];
        }

        return drawn;
    }

    private static double[] Divide(double[] values, int divisor)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] /= divisor;
        }

        return values;
    }
}
