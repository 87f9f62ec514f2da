using System.Globalization;
using Zkml.Learning.Models.Trees;
using Zkml.Learning.Training.Trees;

namespace Zkml.Learning.Training.TreeModels;

/// <summary>Trees that add up, each with a value for every class in its leaves.</summary>
public sealed record VectorBoostingLearner(VectorBoostingConfig Config) : TreeLearner
{
    /// <inheritdoc/>
    public override string Description =>
        string.Create(CultureInfo.InvariantCulture, $"{Config.TreeCount} boosting rounds of {Config.Leaves} leaves, a value a class in each, rate {Config.LearningRate}");

    /// <inheritdoc/>
    public override TreeEnsemble<double> Train(ClassificationSamples samples, int seed, ParallelOptions parallel) => Train(samples, seed, parallel, null);

    /// <inheritdoc/>
    public override TreeEnsemble<double> Train(ClassificationSamples samples, int seed, ParallelOptions parallel, IProgress<TreeTrainingProgress>? progress) =>
        VectorBoostingTrainer.Train(samples, Config, seed, parallel, progress);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Always: the leaves hold a value for every class.</exception>
    public override TreeEnsemble<double> Train(RegressionSamples samples, int seed, ParallelOptions parallel) =>
        throw new ArgumentException("vectorBoosting tells classes apart, but the target is a number; 'boosting' predicts numbers", nameof(samples));
}
