using System.Numerics;
using Zkml.Circuits;
using Zkml.Learning.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>
/// What sums over trees can be at most and at least. A sample reaches one leaf of each tree, so that a sum lies between the sums of the trees' least and
/// largest leaves; for a difference of two scores that is much narrower than what the two sums tell.
/// </summary>
internal sealed class ScoreBounds(TreeEnsemble<long> ensemble, IReadOnlyList<LoweredTree> trees)
{
    private readonly Dictionary<(int First, int Second), Interval> _differences = [];

    /// <summary>The range of a score.</summary>
    public Interval Of(int score) => Sum(ensemble.BaseScores[score], leaf => leaf.Values[score]);

    /// <summary>The range of one score less another.</summary>
    public Interval OfDifference(int first, int second)
    {
        if (!_differences.TryGetValue((first, second), out var bound))
        {
            bound = Sum((BigInteger)ensemble.BaseScores[first] - ensemble.BaseScores[second], leaf => (Int128)leaf.Values[first] - leaf.Values[second]);
            _differences.Add((first, second), bound);
        }

        return bound;
    }

    private Interval Sum(BigInteger start, Func<LeafNode<long>, Int128> value)
    {
        var (minimum, maximum) = (start, start);
        foreach (var tree in trees)
        {
            var (least, largest) = (Int128.MaxValue, Int128.MinValue);
            foreach (var leaf in tree.Leaves)
            {
                var number = value(leaf);
                least = Int128.Min(least, number);
                largest = Int128.Max(largest, number);
            }

            minimum += least;
            maximum += largest;
        }

        return new(minimum, maximum);
    }
}
