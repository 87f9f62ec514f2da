namespace Zkml.Models.Configurations.Trees;

/// <summary>One tree.</summary>
public sealed record SingleTreeLearner(TreeConfig Config) : TreeLearner
{
    /// <inheritdoc/>
    public override string Description => $"a tree{TreeLimits.Describe(Config)}";
}
