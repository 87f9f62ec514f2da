namespace Zkml.Training.Trees.Growing;

/// <summary>Tries every threshold of a feature on the sums of a histogram. It owns the memory that this takes, so each thread needs its own.</summary>
internal sealed class HistogramScan(SparseRows rows, SplitRules rules, int stride)
{
    private readonly double[] _omitted = new double[2 * stride];
    private readonly double[] _left = new double[2 * stride];
    private readonly double[] _right = new double[2 * stride];

    /// <summary>Finds the feature's best split.</summary>
    public SplitCandidate Run(int feature, FeatureColumn column, NodeHistogram histogram, GrowingNode node)
    {
        var omittedCount = FindOmitted(feature, histogram, node);
        var (best, leftCount, lastBin) = (SplitCandidate.None, 0, -1);
        _left.AsSpan().Clear();
        for (var bin = 0; bin < column.BinCount; bin++)
        {
            var count = bin == rows.OmittedBin[feature] ? omittedCount : histogram.Counts[rows.FirstSlot[feature] + bin];
            if (count == 0)
            {
                continue;
            }

            // The threshold would stand between the last bin that has samples and this one.
            if (lastBin >= 0 && leftCount >= rules.MinimumSamplesInLeaf && node.Count - leftCount >= rules.MinimumSamplesInLeaf && column.AreApart(lastBin, bin))
            {
                best = Better(best, feature, column, lastBin, bin, node);
            }

            Move(feature, bin, histogram);
            leftCount += count;
            lastBin = bin;
        }

        return best;
    }

    private SplitCandidate Better(SplitCandidate best, int feature, FeatureColumn column, int lower, int upper, GrowingNode node)
    {
        System.Numerics.Tensors.TensorPrimitives.Subtract(node.Sums, _left, _right);
        var score = rules.Criterion.Score(_left) + rules.Criterion.Score(_right);
        if (score <= best.Score)
        {
            return best;
        }

        var (threshold, cost) = rules.Price(feature, column.Highest(lower), column.Lowest(upper));
        return score - cost > best.Score ? new(feature, lower, threshold, score - cost) : best;
    }

    private void Move(int feature, int bin, NodeHistogram histogram)
    {
        if (bin == rows.OmittedBin[feature])
        {
            SampleDerivatives.Add(_omitted, _left);
            return;
        }

        var slot = rows.FirstSlot[feature] + bin;
        SampleDerivatives.Add(histogram.Gradients.AsSpan(slot * stride, stride), _left.AsSpan(0, stride));
        SampleDerivatives.Add(histogram.Curvatures.AsSpan(slot * stride, stride), _left.AsSpan(stride));
    }

    /// <summary>What the node has beyond the bins that are listed.</summary>
    private int FindOmitted(int feature, NodeHistogram histogram, GrowingNode node)
    {
        _omitted.AsSpan().Clear();
        var count = node.Count;
        for (var slot = rows.FirstSlot[feature]; slot < rows.FirstSlot[feature + 1]; slot++)
        {
            if (histogram.Counts[slot] > 0)
            {
                count -= histogram.Counts[slot];
                SampleDerivatives.Add(histogram.Gradients.AsSpan(slot * stride, stride), _omitted.AsSpan(0, stride));
                SampleDerivatives.Add(histogram.Curvatures.AsSpan(slot * stride, stride), _omitted.AsSpan(stride));
            }
        }

        System.Numerics.Tensors.TensorPrimitives.Subtract(node.Sums, _omitted, _omitted);
        return count;
    }
}
