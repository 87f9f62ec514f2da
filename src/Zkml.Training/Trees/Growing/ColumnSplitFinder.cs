namespace Zkml.Training.Trees.Growing;

/// <summary>
/// Looks at a node feature by feature, in the order of a random draw; the first of equally good features wins. Where all features count and the node is
/// large, they are computed in parallel beforehand; the order of the draw, and so the result, stays the same.
/// </summary>
internal sealed class ColumnSplitFinder : ISplitFinder
{
    /// <summary>Below this many samples times features, threads cost more than they save.</summary>
    private const int ParallelWork = 200_000;

    private readonly FeatureColumn[] _columns;
    private readonly FeatureSampler _draw;
    private readonly ColumnScan[] _scans;
    private readonly SplitCandidate?[] _candidates;
    private readonly bool _looksAtAll;

    public ColumnSplitFinder(TreeFeatures features, SplitRules rules, int featuresPerSplit, XorShift random, int threads)
    {
        _columns = features.Columns;
        _draw = new(_columns.Length, featuresPerSplit, random);
        _scans = [.. Enumerable.Range(0, threads).Select(_ => new ColumnScan(rules))];
        _candidates = new SplitCandidate?[_columns.Length];
        _looksAtAll = featuresPerSplit == _columns.Length;
    }

    public SplitCandidate Find(GrowingNode node, ReadOnlySpan<int> samples)
    {
        var computed = _looksAtAll && _scans.Length > 1 && (long)samples.Length * _columns.Length > ParallelWork;
        var held = samples.ToArray();
        if (computed)
        {
            ComputeAll(node, held);
        }

        var best = SplitCandidate.None;
        node.KnownConstants = _draw.Visit(node.KnownConstants, feature =>
        {
            if ((computed ? _candidates[feature] : Compute(_scans[0], feature, node, held)) is not { } candidate)
            {
                return false;
            }

            best = candidate.Score > best.Score ? candidate : best;
            return true;
        });
        return best;
    }

    private void ComputeAll(GrowingNode node, int[] samples)
    {
        var features = _draw.NotYetConstant(node.KnownConstants).ToArray();
        Parallel.For(0, _scans.Length, thread =>
        {
            for (var i = thread; i < features.Length; i += _scans.Length)
            {
                _candidates[features[i]] = Compute(_scans[thread], features[i], node, samples);
            }
        });
    }

    private SplitCandidate? Compute(ColumnScan scan, int feature, GrowingNode node, int[] samples) =>
        scan.Run(feature, _columns[feature], samples, node.Sums);
}
