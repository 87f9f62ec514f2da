namespace Zkml.Models.Configurations.Trees;

/// <summary>How many features a node may choose from.</summary>
public enum FeatureSubset
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>As many as the square root of their number, rounded down, drawn anew in every node.</summary>
    SquareRoot,
}
