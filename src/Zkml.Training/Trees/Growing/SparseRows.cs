namespace Zkml.Training.Trees.Growing;

/// <summary>
/// The bins of all features, sample by sample, without each feature's most frequent bin: a sample of 0/1 features is the list of its ones. What belongs to
/// the bins left out is what the others lack to the sum of a node.
/// </summary>
internal sealed class SparseRows
{
    private readonly int[] _starts;
    private readonly int[] _slots;

    public SparseRows(TreeFeatures features)
    {
        FirstSlot = new int[features.FeatureCount + 1];
        OmittedBin = new int[features.FeatureCount];
        Parallel.For(0, features.FeatureCount, feature => OmittedBin[feature] = MostFrequentBin(features, feature));
        for (var feature = 0; feature < features.FeatureCount; feature++)
        {
            FirstSlot[feature + 1] = FirstSlot[feature] + features.Columns[feature].BinCount;
        }

        _starts = new int[features.Count + 1];
        Parallel.For(0, features.Count, sample => _starts[sample + 1] = Fill(features, sample, []));
        for (var sample = 0; sample < features.Count; sample++)
        {
            _starts[sample + 1] = checked(_starts[sample] + _starts[sample + 1]);
        }

        _slots = new int[_starts[^1]];
        Parallel.For(0, features.Count, sample => Fill(features, sample, _slots.AsSpan(_starts[sample].._starts[sample + 1])));
    }

    /// <summary>Where the bins of each feature begin among the slots, and the end.</summary>
    public int[] FirstSlot { get; }

    /// <summary>The bin of each feature that rows do not list.</summary>
    public int[] OmittedBin { get; }

    /// <summary>Bins of all features together.</summary>
    public int SlotCount => FirstSlot[^1];

    /// <summary>The bins that a sample lies in, but for those left out.</summary>
    public ReadOnlySpan<int> Slots(int sample) => _slots.AsSpan(_starts[sample].._starts[sample + 1]);

    /// <summary>Lists a sample's bins, or counts them where there is no room given.</summary>
    private int Fill(TreeFeatures features, int sample, Span<int> slots)
    {
        var count = 0;
        for (var feature = 0; feature < OmittedBin.Length; feature++)
        {
            var bin = features.Columns[feature].BinOf(sample);
            if (bin == OmittedBin[feature])
            {
                continue;
            }

            if (!slots.IsEmpty)
            {
                slots[count] = FirstSlot[feature] + bin;
            }

            count++;
        }

        return count;
    }

    private static int MostFrequentBin(TreeFeatures features, int feature)
    {
        var counts = new int[features.Columns[feature].BinCount];
        for (var sample = 0; sample < features.Count; sample++)
        {
            counts[features.Columns[feature].BinOf(sample)]++;
        }

        return Array.IndexOf(counts, counts.Max());
    }
}
