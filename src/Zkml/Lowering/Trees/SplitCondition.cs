using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>The test of a split, <c>feature &lt;= threshold</c>, with turns where it has any; splits of all trees that ask the same share its bit.</summary>
/// <param name="Feature">Which feature.</param>
/// <param name="Threshold">What it is compared with first.</param>
/// <param name="Turns">As in <see cref="SplitNode{T}.Turns"/>.</param>
internal readonly record struct SplitCondition(int Feature, long Threshold, ImmutableArray<long> Turns)
{
    public SplitCondition(int feature, long threshold)
        : this(feature, threshold, [])
    {
    }

    /// <summary>What a split asks of the numbers of a range, some of which go to either side.</summary>
    /// <returns>The test of the thresholds that lie in the range, and whether its sides are those of the split exchanged.</returns>
    public static (SplitCondition Test, bool IsExchanged) Of(SplitNode<long> split, FeatureRange range)
    {
        if (split.Turns.IsEmpty)
        {
            return (new(split.Feature, split.Threshold), false);
        }

        var thresholds = split.Thresholds.Where(threshold => threshold >= range.Minimum && threshold < range.Maximum).ToImmutableArray();
        return (new(split.Feature, thresholds[0], thresholds[1..]), split.IsAbove(range.Minimum));
    }

    /// <summary>Whether one threshold is all that it asks.</summary>
    public bool IsSimple => Turns.IsDefaultOrEmpty;

    /// <summary>The threshold and the turns, as tests of their own.</summary>
    public IEnumerable<SplitCondition> Thresholds
    {
        get
        {
            var feature = Feature;
            return Turns.Prepend(Threshold).Select(threshold => new SplitCondition(feature, threshold));
        }
    }

    /// <summary>Equal where the turns are equal; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(SplitCondition other) =>
        Feature == other.Feature && Threshold == other.Threshold && (IsSimple ? other.IsSimple : !other.IsSimple && Turns.AsSpan().SequenceEqual(other.Turns.AsSpan()));

    public override int GetHashCode() => HashCode.Combine(Feature, Threshold, IsSimple ? 0 : Turns.Length);
}
