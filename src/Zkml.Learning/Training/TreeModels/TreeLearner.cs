using Zkml.Learning.Training.Trees;

namespace Zkml.Learning.Training.TreeModels;

/// <summary>A way to train trees, with its settings.</summary>
public abstract record TreeLearner
{
    /// <summary>What it trains, in a few words: <c>a forest of 10 trees of depth 3</c>.</summary>
    public abstract string Description { get; }
}
