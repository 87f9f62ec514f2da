using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>The thresholds of a test of integers, at each of which the sides change.</summary>
internal static class ConditionThresholds
{
    /// <summary>A test with these thresholds; without any, all integers are at most.</summary>
    public static SplitNode<long> Test(int feature, ImmutableArray<long> thresholds, int atMost, int above) =>
        thresholds.IsEmpty ? new(feature, long.MaxValue, atMost, above) : new(feature, thresholds[0], atMost, above) { Turns = thresholds[1..] };

    /// <summary>Ascending thresholds without those that are there twice: changing sides twice is not to change them.</summary>
    public static ImmutableArray<long> Cancel(IEnumerable<long> thresholds)
    {
        var kept = new List<long>();
        foreach (var threshold in thresholds)
        {
            if (kept.Count > 0 && kept[^1] == threshold)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else
            {
                kept.Add(threshold);
            }
        }

        return [.. kept];
    }
}
