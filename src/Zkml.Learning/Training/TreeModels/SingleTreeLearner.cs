using Zkml.Learning.Models.Trees;
using Zkml.Learning.Training.Trees;

namespace Zkml.Learning.Training.TreeModels;

/// <summary>One tree.</summary>
public sealed record SingleTreeLearner(TreeConfig Config) : TreeLearner
{
    /// <inheritdoc/>
    public override string Description => $"a tree{TreeLimits.Describe(Config)}";

    /// <inheritdoc/>
    public override TreeEnsemble<double> Train(ClassificationSamples samples, int seed, ParallelOptions parallel) => TreeTrainer.Train(samples, Config, seed, parallel);

    /// <inheritdoc/>
    public override TreeEnsemble<double> Train(RegressionSamples samples, int seed, ParallelOptions parallel) => TreeTrainer.Train(samples, Config, seed, parallel);
}
