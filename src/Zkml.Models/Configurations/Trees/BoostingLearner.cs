using System.Globalization;

namespace Zkml.Models.Configurations.Trees;

/// <summary>Trees that add up, each trained on what those before it leave.</summary>
public sealed record BoostingLearner(BoostingConfig Config) : TreeLearner
{
    /// <inheritdoc/>
    public override string Description =>
        string.Create(CultureInfo.InvariantCulture, $"{Config.Rounds} boosting rounds{TreeLimits.Describe(Config.Tree)}, rate {Config.LearningRate}");
}
