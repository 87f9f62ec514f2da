namespace Zkml.Reporting;

/// <summary>What a program shows of a tree whose thresholds and leaves are private.</summary>
/// <param name="Splits">How many it has.</param>
/// <param name="Depth">Splits on the longest way from its root to a leaf.</param>
public sealed record VisibleTree(int Splits, int Depth);
