namespace Zkml.Training.Trees.Growing;

/// <summary>A node while its tree grows: it holds a stretch of the grower's list of samples.</summary>
/// <param name="number">Its place in the tree.</param>
/// <param name="start">Where its samples begin.</param>
/// <param name="count">How many samples it holds.</param>
/// <param name="depth">Tests above it.</param>
/// <param name="sums">What the criterion knows of its samples.</param>
internal sealed class GrowingNode(int number, int start, int count, int depth, double[] sums)
{
    public int Number => number;

    public int Start => start;

    public int Count => count;

    public int Depth => depth;

    public double[] Sums => sums;

    /// <summary>Features that are known to have one value only in this node.</summary>
    public int KnownConstants { get; set; }

    /// <summary>The best split that was found; <see cref="SplitCandidate.None"/> if it is to be a leaf.</summary>
    public SplitCandidate Split { get; set; } = SplitCandidate.None;

    /// <summary>How many tests the ensemble had when the split was sought.</summary>
    public int TestsKnown { get; set; }

    /// <summary>The child for features up to the threshold; null for a leaf.</summary>
    public GrowingNode? AtMost { get; set; }

    /// <summary>The child for features above the threshold; null for a leaf.</summary>
    public GrowingNode? Above { get; set; }

    public bool IsLeaf => AtMost is null;
}
