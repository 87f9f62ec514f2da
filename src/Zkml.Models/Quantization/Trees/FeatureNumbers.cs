namespace Zkml.Models.Quantization.Trees;

/// <summary>What a number of a table becomes before it enters the circuit.</summary>
public enum FeatureNumbers
{
    /// <summary>An integer on a scale of the feature's own: what it is does not depend on the thresholds, so that these can be private.</summary>
    Scaled,

    /// <summary>Its rank among the thresholds of its feature: exact for every number, and no wider than the tests need.</summary>
    Ranks,
}
