using System.Collections.Immutable;

namespace Zkml.Models.Configurations.Trees;

/// <summary>How trees are boosted whose leaves hold a value for every class, so that one tree serves all classes. Values out of range are refused when they are set.</summary>
public sealed record MultiOutputBoostingConfig
{
    /// <summary>How many trees; at least 1.</summary>
    public int TreeCount { get; init => field = value >= 1 ? value : throw Refused(nameof(TreeCount), value, "must be at least 1"); } = 30;

    /// <summary>Leaves of each tree, the most valuable node is split first; at least 2.</summary>
    public int Leaves { get; init => field = value >= 2 ? value : throw Refused(nameof(Leaves), value, "must be at least 2"); } = 16;

    /// <summary>Samples that every leaf must have; at least 1.</summary>
    public int MinimumSamplesInLeaf { get; init => field = value >= 1 ? value : throw Refused(nameof(MinimumSamplesInLeaf), value, "must be at least 1"); } = 1;

    /// <summary>The share of each Newton step that is taken; above zero, at most 1.</summary>
    public double LearningRate { get; init => field = value is > 0 and <= 1 ? value : throw Refused(nameof(LearningRate), value, "must be above 0 and at most 1"); } = 0.3;

    /// <summary>Draws leaf values to zero: it is added to the second derivatives of each leaf; zero or more.</summary>
    public double Regularization { get; init => field = NotNegative(value, nameof(Regularization)); } = 1;

    /// <summary>What a new test costs, in units of the mean loss; zero or more, see <see cref="TreeConfig.NewTestPenalty"/>.</summary>
    public double NewTestPenalty { get; init => field = NotNegative(value, nameof(NewTestPenalty)); }

    /// <summary>How each feature enters the circuit, see <see cref="TreeConfig.Grids"/>; empty for midpoints.</summary>
    public ImmutableArray<FeatureGrid> Grids { get; init; } = [];

    /// <summary>How the leaf values of all trees are fitted together once the trees stand.</summary>
    public LeafRefitConfig Refit { get; init; } = new();

    private static double NotNegative(double value, string name) => value >= 0 && double.IsFinite(value) ? value : throw Refused(name, value, "must be zero or more");

    private static ArgumentOutOfRangeException Refused(string name, object value, string rule) => new(name, value, rule);
}
