using Zkml.Models;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees.Growing;

namespace Zkml.Training.Trees;

/// <summary>
/// Trains single decision trees (CART). The same samples, configuration and seed give the same tree, on any number of threads; with the same seed it is
/// scikit-learn's tree, up to rounding.
/// </summary>
internal static class TreeTrainer
{
    /// <summary>Trains a classification tree.</summary>
    /// <param name="samples">What to learn from.</param>
    /// <param name="config">How the tree grows.</param>
    /// <param name="seed">Decides between equally good splits; not negative.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default.</param>
    /// <returns>One tree; the values of a leaf are the shares of the classes among its samples.</returns>
    /// <exception cref="ArgumentException">The configuration names another number of classes or features.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TreeEnsemble<double> Train(ClassificationSamples samples, TreeConfig config, int seed = 0, ParallelOptions? parallel = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        var weights = ClassWeights.Apply(config.ClassWeights, samples.Labels, samples.Weights, samples.ClassCount);
        var criterion = ClassCriteria.Create(config.Quality, samples.Labels, weights, samples.ClassCount);
        var tree = Train(samples.Features, criterion, weights, config, seed, parallel);
        return new(samples.Features.FeatureCount, [tree], [.. new double[samples.ClassCount]], EnsembleOutput.LargestScore);
    }

    /// <summary>Trains a regression tree.</summary>
    /// <param name="samples">What to learn from.</param>
    /// <param name="config">How the tree grows; its quality and its class weights say nothing here.</param>
    /// <param name="seed">Decides between equally good splits; not negative.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default.</param>
    /// <returns>One tree; the value of a leaf is the mean of its samples.</returns>
    /// <exception cref="ArgumentException">The configuration names another number of features.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TreeEnsemble<double> Train(RegressionSamples samples, TreeConfig config, int seed = 0, ParallelOptions? parallel = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        var criterion = new SquaredErrorCriterion(samples.Targets, samples.Weights);
        var tree = Train(samples.Features, criterion, samples.Weights, config, seed, parallel);
        return new(samples.Features.FeatureCount, [tree], [0], EnsembleOutput.Value);
    }

    private static DecisionTree<double> Train(
        TreeFeatures features, SplitCriterion criterion, double[] weights, TreeConfig config, int seed, ParallelOptions? parallel)
    {
        FeatureGrids.Require(config.Grids, features);
        var tests = new ConditionLedger(features.FeatureCount);
        var root = SingleTree.Grow(features, criterion, config, tests, SampleWeights.Present(weights), XorShift.From(new((uint)seed)), parallel ?? new());
        return TreeFinisher.Finish(root, leaf => criterion.LeafValues(leaf.Sums));
    }
}
