namespace Zkml.Reporting;

/// <summary>What a program reveals of a tree whose thresholds and leaves are private.</summary>
/// <param name="Splits">The number of splits.</param>
/// <param name="Depth">The number of splits on the longest path from the root to a leaf.</param>
public sealed record VisibleTree(int Splits, int Depth);
