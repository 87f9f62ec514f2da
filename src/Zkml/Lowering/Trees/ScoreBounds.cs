using System.Numerics;
using Zkml.Circuits;
using Zkml.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>
/// What sums over trees can be at most and at least. A sample reaches one leaf of each tree, so that a sum lies between the sums of the trees' least and
/// largest leaves; for a difference of two scores that is much narrower than what the two sums tell.
/// </summary>
internal sealed class ScoreBounds(TreeEnsemble<long> ensemble, IReadOnlyList<LoweredTree> trees)
{
    /// <summary>
    /// The most leaves that are looked at for differences. Each pair of scores looks at all leaves; beyond this, which only hundreds of classes reach, the
    /// difference of the scores' own ranges has to do.
    /// </summary>
    private const long MaximumWork = 50_000_000;

    private readonly bool _comparesLeaves = (long)ensemble.ScoreCount * ensemble.ScoreCount / 2 * trees.Sum(tree => tree.Leaves.Count) <= MaximumWork;
    private readonly Interval?[] _scores = new Interval?[ensemble.ScoreCount];

    /// <summary>The range of a score.</summary>
    public Interval Of(int score) => _scores[score] ??= Sum(ensemble.BaseScores[score], leaf => leaf.Values[score]);

    /// <summary>The range of one score less another.</summary>
    public Interval OfDifference(int first, int second) => _comparesLeaves
        ? Sum((BigInteger)ensemble.BaseScores[first] - ensemble.BaseScores[second], leaf => (Int128)leaf.Values[first] - leaf.Values[second])
        : Of(first) - Of(second);

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
