using System.Globalization;
using Zkml.Learning.Models.Trees;
using Zkml.Learning.Training.Trees;

namespace Zkml.Learning.Training.TreeModels;

/// <summary>Trees that vote, each trained on samples of its own.</summary>
public sealed record ForestLearner(ForestConfig Config) : TreeLearner
{
    /// <inheritdoc/>
    public override string Description => string.Create(CultureInfo.InvariantCulture, $"a forest of {Config.TreeCount} trees{TreeLimits.Describe(Config.Tree)}");

    /// <inheritdoc/>
    public override TreeEnsemble<double> Train(ClassificationSamples samples, int seed, ParallelOptions parallel) => ForestTrainer.Train(samples, Config, seed, parallel);

    /// <inheritdoc/>
    public override TreeEnsemble<double> Train(RegressionSamples samples, int seed, ParallelOptions parallel) => ForestTrainer.Train(samples, Config, seed, parallel);
}
