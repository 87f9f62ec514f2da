using Zkml.Learning.Models.Trees;
using Zkml.Learning.Training.Trees.Boosting;

namespace Zkml.Learning.Training.Trees;

/// <summary>
/// Trains boosted trees whose leaves hold a value for every class. In a circuit leaf values cost nothing and tests do, so one tree for all classes is worth many times
/// one tree a class. The same samples, configuration and seed give the same trees on any number of threads.
/// </summary>
public static class VectorBoostingTrainer
{
    /// <summary>The most bins that all features may have together.</summary>
    public const int MaximumBins = 1 << 20;

    /// <summary>Trains trees that tell classes apart by the largest score.</summary>
    /// <param name="samples">What to learn from; at least two classes. The features should have few bins each: see <see cref="TreeFeatures.FromRows"/>.</param>
    /// <param name="config">How the trees are boosted.</param>
    /// <param name="seed">Decides the order of samples when leaf values are fitted together; not negative.</param>
    /// <param name="parallel">Threads and cancellation; all processors by default.</param>
    /// <exception cref="ArgumentException">There is one class only, the features have too many bins, or the configuration names another number of features.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TreeEnsemble<double> Train(ClassificationSamples samples, VectorBoostingConfig config, int seed = 0, ParallelOptions? parallel = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples.ClassCount, 2, nameof(samples));
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        var features = samples.Features;
        var bins = features.Columns.Sum(column => (long)column.BinCount);
        if (bins > MaximumBins)
        {
            throw new ArgumentException($"the features have {bins} bins, more than {MaximumBins}; sort them into fewer", nameof(samples));
        }

        FeatureGrid.Check(config.Grids, features);
        return new VectorBoostingRun(samples, config, parallel ?? new()).Run(seed);
    }
}
