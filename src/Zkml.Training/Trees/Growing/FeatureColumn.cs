namespace Zkml.Training.Trees.Growing;

/// <summary>
/// One feature of all samples: its distinct values in rising order, and for every sample the number of its value. Where a feature has
/// more values than bins are allowed, neighbours share a bin.
/// </summary>
/// <param name="lowest">The smallest value of each bin.</param>
/// <param name="highest">The largest value of each bin.</param>
internal abstract class FeatureColumn(double[] lowest, double[] highest)
{
    public int BinCount => lowest.Length;

    /// <summary>The smallest value of a bin.</summary>
    public double Lowest(int bin) => lowest[bin];

    /// <summary>The largest value of a bin.</summary>
    public double Highest(int bin) => highest[bin];

    /// <summary>
    /// Whether a threshold fits between two bins. Doubles of decimal numbers that are equal are equal; so there is no smallest gap, other than in scikit-learn
    /// (sklearn/tree/_partitioner.pyx, FEATURE_THRESHOLD), which would make one value of a feature of billionths.
    /// </summary>
    public bool AreApart(int lower, int upper) => lowest[upper] > highest[lower];

    public abstract int BinOf(int sample);

    /// <summary>The bins of some samples.</summary>
    public abstract void Gather(ReadOnlySpan<int> samples, Span<int> bins);

    /// <summary>Brings the samples up to a bin to the front and keeps the order on both sides.</summary>
    /// <returns>How many they are.</returns>
    public abstract int Partition(Span<int> samples, int lastBin, Span<int> scratch);
}
