namespace Zkml.Learning.Training.Trees.Binning;

/// <summary>
/// One feature of all samples: its distinct values in rising order, and for every sample the number of its value. Where a feature has
/// more values than bins are allowed, neighbours share a bin.
/// </summary>
/// <param name="lowest">The smallest value of each bin.</param>
/// <param name="highest">The largest value of each bin.</param>
internal abstract class FeatureColumn(float[] lowest, float[] highest)
{
    /// <summary>Closer values than this are never separated, as in scikit-learn (sklearn/tree/_partitioner.pyx, FEATURE_THRESHOLD).</summary>
    private const float SmallestGap = 1e-7f;

    public int BinCount => lowest.Length;

    /// <summary>The smallest value of a bin.</summary>
    public float Lowest(int bin) => lowest[bin];

    /// <summary>The largest value of a bin.</summary>
    public float Highest(int bin) => highest[bin];

    /// <summary>Whether two bins are far enough from each other for a threshold between them.</summary>
    public bool AreApart(int lower, int upper) => lowest[upper] > highest[lower] + SmallestGap;

    public abstract int BinOf(int sample);

    /// <summary>The bins of some samples.</summary>
    public abstract void Gather(ReadOnlySpan<int> samples, Span<int> bins);

    /// <summary>Brings the samples up to a bin to the front and keeps the order on both sides.</summary>
    /// <returns>How many they are.</returns>
    public abstract int Partition(Span<int> samples, int lastBin, Span<int> scratch);
}
