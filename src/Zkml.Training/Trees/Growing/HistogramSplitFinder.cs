namespace Zkml.Training.Trees.Growing;

/// <summary>
/// Looks at the histogram of a node: summed up over its samples for the root and for the smaller child of a split; the larger child's is what its parent's has beyond
/// that. The first of equally good features wins.
/// </summary>
internal sealed class HistogramSplitFinder(
    TreeFeatures features, SparseRows rows, SampleDerivatives derivatives, SplitRules rules, HistogramPool pool, ParallelOptions parallel) : ISplitFinder
{
    private readonly Dictionary<GrowingNode, NodeHistogram> _histograms = [];
    private readonly SplitCandidate[] _candidates = new SplitCandidate[features.FeatureCount];

    public SplitCandidate Find(GrowingNode node, ReadOnlySpan<int> samples)
    {
        if (!_histograms.TryGetValue(node, out var histogram))
        {
            histogram = _histograms[node] = Fill(samples);
        }

        Parallel.For(
            0,
            features.FeatureCount,
            parallel,
            () => new HistogramScan(rows, rules, derivatives.Stride),
            (feature, _, scan) =>
            {
                _candidates[feature] = scan.Run(feature, features.Columns[feature], histogram, node);
                return scan;
            },
            _ => { });
        var best = SplitCandidate.None;
        foreach (var candidate in _candidates)
        {
            best = candidate.Score > best.Score ? candidate : best;
        }

        return best;
    }

    public void EnterChildren(GrowingNode parent, ReadOnlySpan<int> samples)
    {
        var (atMost, above) = (parent.AtMost!, parent.Above!);
        var (smaller, larger) = atMost.Count <= above.Count ? (atMost, above) : (above, atMost);
        _histograms.Remove(parent, out var histogram);
        _histograms[larger] = histogram!;
        _histograms[smaller] = Fill(samples.Slice(smaller.Start - parent.Start, smaller.Count));
        histogram!.Subtract(_histograms[smaller]);
    }

    /// <summary>Gives all histograms back, for the next tree.</summary>
    public void Release()
    {
        foreach (var histogram in _histograms.Values)
        {
            pool.Return(histogram);
        }

        _histograms.Clear();
    }

    private NodeHistogram Fill(ReadOnlySpan<int> samples)
    {
        var histogram = pool.Rent();
        histogram.Fill(rows, derivatives, samples.ToArray(), parallel);
        return histogram;
    }
}
