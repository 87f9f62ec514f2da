using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Training.Trees.Boosting;

namespace Zkml.Training.Trees;

/// <summary>
/// Trains boosted trees whose leaves hold a value for every class. In a circuit leaf values cost nothing and tests do, so one tree for all classes is worth many times
/// one tree a class. The same samples, configuration and seed give the same trees on any number of threads.
/// </summary>
internal static class MultiOutputBoostingTrainer
{
    /// <summary>What the sums over all bins may take while a tree grows, in bytes.</summary>
    private const long MaximumMemory = 4L << 30;

    /// <summary>Trains trees that tell classes apart by the largest score.</summary>
    /// <param name="samples">What to learn from; at least two classes. The features should have few bins each: see <see cref="TreeFeatures.FromRows"/>.</param>
    /// <param name="config">How the trees are boosted.</param>
    /// <param name="seed">Decides the order of samples when leaf values are fitted together; not negative.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default.</param>
    /// <param name="progress">Is told of every tree and of every epoch; may be null.</param>
    /// <exception cref="ArgumentException">There is one class only, the features have too many bins, or the configuration names another number of features.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TreeEnsemble<double> Train(
        ClassificationSamples samples, MultiOutputBoostingConfig config, int seed = 0, ParallelOptions? parallel = null, IProgress<TreeTrainingProgress>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples.ClassCount, 2, nameof(samples));
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        FeatureGrids.Require(config.Grids, samples.Features);
        var bins = samples.Features.Columns.Sum(column => (long)column.BinCount);
        // Two sums a class in every bin, for every node that may be split next.
        var memory = (double)bins * samples.ClassCount * config.Leaves * 2 * sizeof(double);
        if (memory > MaximumMemory)
        {
            throw new ArgumentException(
                $"{bins} bins, {samples.ClassCount} classes and {config.Leaves} leaves would take {memory / (1 << 30):0.0} GiB; sort the features into fewer bins", nameof(samples));
        }

        return new MultiOutputBoostingRun(samples, config, parallel ?? new(), progress).Run(seed);
    }
}
