using System.Globalization;

namespace Zkml.Models.Configurations.Trees;

/// <summary>Trees that add up, each with a value for every class in its leaves.</summary>
public sealed record MultiOutputBoostingLearner(MultiOutputBoostingConfig Config) : TreeLearner
{
    /// <inheritdoc/>
    public override string Description =>
        string.Create(CultureInfo.InvariantCulture, $"{Config.TreeCount} boosting rounds of {Config.Leaves} leaves, with one value per class in each, rate {Config.LearningRate}");
}
