namespace Zkml.Models.Configurations.Trees;

/// <summary>How a random forest grows. The defaults are scikit-learn's, but for regression, where it lets every node choose from all features.</summary>
public sealed record ForestConfig
{
    /// <summary>How many trees; at least 1.</summary>
    public int TreeCount
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(TreeCount), value, "must be at least 1");
    } = 100;

    /// <summary>How each tree grows.</summary>
    public TreeConfig Tree { get; init; } = new() { Features = FeatureSubset.SquareRoot };

    /// <summary>Whether each tree learns from as many samples as there are, drawn with repetition; else from all of them.</summary>
    public bool Bootstrap { get; init; } = true;
}
