using Zkml.Models;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees.Boosting;

namespace Zkml.Training.Trees;

/// <summary>
/// Trains gradient-boosted trees by Newton steps (Friedman, 2001; Chen and Guestrin, 2016). The same samples, configuration and seed give the same trees on any
/// number of threads.
/// </summary>
internal static class BoostingTrainer
{
    /// <summary>Trains trees that tell classes apart: by the sign of one score for two classes, by the largest of as many scores as classes for more.</summary>
    /// <param name="samples">What to learn from; at least two classes.</param>
    /// <param name="config">How the trees are boosted.</param>
    /// <param name="seed">Decides between equally good splits; not negative.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default.</param>
    /// <exception cref="ArgumentException">There is one class only, or the configuration names another number of features.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TreeEnsemble<double> Train(ClassificationSamples samples, BoostingConfig config, int seed = 0, ParallelOptions? parallel = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples.ClassCount, 2, nameof(samples));
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        var weights = ClassWeights.Apply(config.Tree.ClassWeights, samples.Labels, samples.Weights, samples.ClassCount);
        return samples.ClassCount == 2
            ? new BoostingRun(samples.Features, new LogisticLoss(samples.Labels, weights), weights, config, parallel ?? new()).Run(EnsembleOutput.SignOfScore, seed)
            : new BoostingRun(samples.Features, new SoftmaxLoss(samples.Labels, weights, samples.ClassCount), weights, config, parallel ?? new())
                .Run(EnsembleOutput.LargestScore, seed);
    }

    /// <summary>Trains trees whose sum is a value.</summary>
    /// <param name="samples">What to learn from.</param>
    /// <param name="config">How the trees are boosted.</param>
    /// <param name="seed">Decides between equally good splits; not negative.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default.</param>
    /// <exception cref="ArgumentException">The configuration names another number of features.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TreeEnsemble<double> Train(RegressionSamples samples, BoostingConfig config, int seed = 0, ParallelOptions? parallel = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        return new BoostingRun(samples.Features, new SquaredLoss(samples.Targets, samples.Weights), samples.Weights, config, parallel ?? new())
            .Run(EnsembleOutput.Value, seed);
    }
}
