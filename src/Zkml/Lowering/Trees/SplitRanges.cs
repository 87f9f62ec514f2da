using Zkml.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>What a split leaves of the range of its feature on either side.</summary>
/// <param name="AtMost">The narrowest range that holds all numbers of that side; null if there is none.</param>
/// <param name="Above">The same for the other side.</param>
internal readonly record struct SplitRanges(FeatureRange? AtMost, FeatureRange? Above)
{
    /// <summary>The sides of a split to which numbers of a range come.</summary>
    public static SplitRanges Of(SplitNode<long> split, FeatureRange range)
    {
        if (split.Turns.IsEmpty)
        {
            return split.Threshold >= range.Maximum ? new(range, null)
                : split.Threshold < range.Minimum ? new(null, range)
                : new(range with { Maximum = split.Threshold }, range with { Minimum = split.Threshold + 1 });
        }

        FeatureRange? atMost = null;
        FeatureRange? above = null;
        var next = range.Minimum;
        var isAbove = false;
        foreach (var threshold in split.Thresholds)
        {
            if (threshold >= range.Maximum)
            {
                break;
            }

            if (threshold >= next)
            {
                Add(new(next, threshold));
                next = threshold + 1;
            }

            isAbove = !isAbove;
        }

        Add(new(next, range.Maximum));
        return new(atMost, above);

        void Add(FeatureRange part)
        {
            if (isAbove)
            {
                above = above?.Hull(part) ?? part;
            }
            else
            {
                atMost = atMost?.Hull(part) ?? part;
            }
        }
    }
}
