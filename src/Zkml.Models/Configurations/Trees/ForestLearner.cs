using System.Globalization;

namespace Zkml.Models.Configurations.Trees;

/// <summary>Trees that vote, each trained on samples of its own.</summary>
public sealed record ForestLearner(ForestConfig Config) : TreeLearner
{
    /// <inheritdoc/>
    public override string Description => string.Create(CultureInfo.InvariantCulture, $"a forest of {Config.TreeCount} trees{TreeLimits.Describe(Config.Tree)}");
}
