using Zkml.Learning.Models.Trees;
using Zkml.Learning.Training.Trees;

namespace Zkml.Learning.Training.TreeModels;

/// <summary>A way to train trees, with its settings.</summary>
public abstract record TreeLearner
{
    /// <summary>What it trains, in a few words: <c>a forest of 10 trees of depth 3</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Trains trees that tell classes apart.</summary>
    public abstract TreeEnsemble<double> Train(ClassificationSamples samples, int seed, ParallelOptions parallel);

    /// <summary>Trains trees that tell classes apart; learners that take long report each tree.</summary>
    public virtual TreeEnsemble<double> Train(ClassificationSamples samples, int seed, ParallelOptions parallel, IProgress<TreeTrainingProgress>? progress) =>
        Train(samples, seed, parallel);

    /// <summary>Trains trees whose sum is a value.</summary>
    public abstract TreeEnsemble<double> Train(RegressionSamples samples, int seed, ParallelOptions parallel);
}
