namespace Zkml.Models.Configurations.Trees;

/// <summary>A way to train trees, with its settings.</summary>
public abstract record TreeLearner
{
    /// <summary>What it trains, in a few words: <c>a forest of 10 trees of depth 3</c>.</summary>
    public abstract string Description { get; }
}
