using Zkml.Learning.Models.Trees;
using Zkml.Learning.Training.Trees;

namespace Zkml.Learning.Training.TreeModels;

/// <summary>Trees that vote, each trained on samples of its own.</summary>
public sealed record ForestLearner(ForestConfig Config) : TreeLearner
{
    /// <inheritdoc/>
    public override TreeEnsemble<double> Train(ClassificationSamples samples, int seed, ParallelOptions parallel) => ForestTrainer.Train(samples, Config, seed, parallel);

    /// <inheritdoc/>
    public override TreeEnsemble<double> Train(RegressionSamples samples, int seed, ParallelOptions parallel) => ForestTrainer.Train(samples, Config, seed, parallel);
}
