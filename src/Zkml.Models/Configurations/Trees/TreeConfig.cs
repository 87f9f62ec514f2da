using System.Collections.Immutable;

namespace Zkml.Models.Configurations.Trees;

/// <summary>How a tree grows. The defaults are scikit-learn's: it grows until every leaf is pure. Values out of range are refused when they are set.</summary>
public sealed record TreeConfig
{
    /// <summary>What a classification tree makes small; regression trees make the squared error small.</summary>
    public SplitQuality Quality { get; init; } = SplitQuality.Gini;

    /// <summary>Tests on the longest way; at least 1. Null is no limit.</summary>
    public int? MaximumDepth { get; init => field = AtLeast(value, 1, nameof(MaximumDepth)); }

    /// <summary>Leaves in all, at least 2; the most valuable node is split first then. Null is no limit.</summary>
    public int? MaximumLeaves { get; init => field = AtLeast(value, 2, nameof(MaximumLeaves)); }

    /// <summary>Samples that a node must have to be split; at least 2.</summary>
    public int MinimumSamplesToSplit { get; init => field = AtLeast(value, 2, nameof(MinimumSamplesToSplit))!.Value; } = 2;

    /// <summary>Samples that every leaf must have; at least 1.</summary>
    public int MinimumSamplesInLeaf { get; init => field = AtLeast(value, 1, nameof(MinimumSamplesInLeaf))!.Value; } = 1;

    /// <summary>How much the samples of each class count; for classification.</summary>
    public ClassWeighting ClassWeights { get; init; } = ClassWeighting.None;

    /// <summary>
    /// What a leaf must be worth to survive pruning: the impurity that it takes away, weighted by its share of the samples. Zero or more; scikit-learn's <c>ccp_alpha</c>.
    /// </summary>
    public double PruningStrength { get; init => field = NotNegative(value, nameof(PruningStrength)); }

    /// <summary>How many features a node may choose from.</summary>
    public FeatureSubset Features { get; init; } = FeatureSubset.All;

    /// <summary>
    /// What a split must be worth beyond others if its test (feature, threshold) is a new one: impurity, weighted by the share of the samples. A circuit computes
    /// each test once, however often it is used. Zero or more; zero pays no regard to it.
    /// </summary>
    public double NewTestPenalty { get; init => field = NotNegative(value, nameof(NewTestPenalty)); }

    /// <summary>
    /// One per feature: thresholds are moved, between the two neighbouring values of the training samples, to the number that is cheapest to compare. Empty for midpoints.
    /// </summary>
    public ImmutableArray<FeatureGrid> Grids { get; init; } = [];

    private static int? AtLeast(int? value, int minimum, string name) => value is null || value >= minimum
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"must be at least {minimum}");

    private static double NotNegative(double value, string name) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "must be zero or more");
}
