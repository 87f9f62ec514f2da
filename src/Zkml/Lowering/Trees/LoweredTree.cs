using System.Numerics;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;
using Zkml.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>
/// How one tree's contribution to the scores is computed for the fewest products: a nested selection for each score that its leaves do not agree on;
/// the indicators of its leaves once for all scores; or one nested selection of all scores packed into a number, where the ensemble packs them.
/// </summary>
/// <remarks>
/// Not a candidate is the form of matrix products, where a leaf is reached if the number of satisfied tests on its way equals its depth: an equality
/// costs two constraints (measured on snarkVM), a leaf each, and a tree has a leaf more than splits.
/// </remarks>
internal sealed class LoweredTree
{
    private readonly List<LeafNode<long>> _leaves = [];
    private readonly int[] _varying;
    private readonly DecisionDiagram _whole;
    private readonly NestedScore[] _nested;

    public LoweredTree(DecisionTree<long> tree, BranchRanges features)
    {
        var ranges = features.Of(tree);
        var labels = new Dictionary<LeafNode<long>, int>();
        _whole = DecisionDiagram.Of(tree, ranges, leaf => Label(labels, leaf));
        _leaves.AddRange(labels.OrderBy(label => label.Value).Select(label => label.Key));
        _varying = [.. Enumerable.Range(0, _leaves[0].Values.Length).Where(score => _leaves.Any(leaf => leaf.Values[score] != _leaves[0].Values[score]))];
        var indicatorCost = PathIndicators.Cost(_whole);
        _nested = PlaceNested(tree, ranges, indicatorCost);
        Form = _nested.Length == _varying.Length ? SelectionForm.Nested : SelectionForm.Indicators;
        var cost = Form == SelectionForm.Nested ? _nested.Sum(score => NestedSelection.Cost(score.Diagram)) : indicatorCost;
        PackingGain = cost - NestedSelection.Cost(_whole);
    }

    /// <summary>The leaves that samples can reach, different ones only.</summary>
    public IReadOnlyList<LeafNode<long>> Leaves => _leaves;

    /// <summary>How it is selected: the cheaper of the first two forms, or packed, where the ensemble says so.</summary>
    public SelectionForm Form { get; set; }

    /// <summary>Products that a packed selection saves, not counting what it costs to read the sums.</summary>
    public int PackingGain { get; }

    /// <summary>The diagrams whose tests are needed.</summary>
    public IEnumerable<DecisionDiagram> Diagrams => Form == SelectionForm.Nested ? _nested.Select(score => score.Diagram) : [_whole];

    /// <summary>The least that a leaf gives to a score.</summary>
    public long Minimum(int score) => _leaves.Min(leaf => leaf.Values[score]);

    /// <summary>What the tree adds to each score, as terms and a constant.</summary>
    public void AddTo(List<LinearTerm>[] scores, BigInteger[] constants, CircuitBuilder builder, ConditionBits tests)
    {
        if (Form == SelectionForm.Packed)
        {
            throw new InvalidOperationException("a packed tree adds to the packed sum");
        }

        foreach (var score in Enumerable.Range(0, scores.Length).Except(_varying))
        {
            constants[score] += _leaves[0].Values[score];
        }

        if (Form == SelectionForm.Nested)
        {
            foreach (var nested in _nested)
            {
                scores[nested.Score].Add(new(1, NestedSelection.Lower(builder, nested.Diagram, label => builder.Constant(nested.Values[label]), tests)));
            }

            return;
        }

        foreach (var (label, indicator) in PathIndicators.Lower(builder, _whole, tests))
        {
            foreach (var score in _varying.Where(score => _leaves[label].Values[score] != 0))
            {
                scores[score].Add(new(_leaves[label].Values[score], indicator));
            }
        }
    }

    /// <summary>What the tree adds to the packed sum of all scores, each raised so that none is below 0, as a value of the circuit.</summary>
    public int SelectPacked(ScorePacking packing, CircuitBuilder builder, ConditionBits tests) =>
        NestedSelection.Lower(builder, _whole, label => builder.Constant(Pack(packing, _leaves[label])), tests);

    /// <summary>A selection for each score, as far as all of them together cost no more than a limit.</summary>
    private NestedScore[] PlaceNested(DecisionTree<long> tree, FeatureRange?[] ranges, int limit)
    {
        var nested = new List<NestedScore>();
        foreach (var score in _varying)
        {
            var labels = new Dictionary<long, int>();
            var diagram = DecisionDiagram.Of(tree, ranges, leaf => Label(labels, leaf.Values[score]));
            limit -= NestedSelection.Cost(diagram);
            if (limit < 0)
            {
                break;
            }

            nested.Add(new(score, diagram, [.. labels.OrderBy(label => label.Value).Select(label => label.Key)]));
        }

        return [.. nested];
    }

    private BigInteger Pack(ScorePacking packing, LeafNode<long> leaf)
    {
        var number = BigInteger.Zero;
        foreach (var packed in packing.Groups.Single())
        {
            number += ((BigInteger)leaf.Values[packed.Score] - Minimum(packed.Score)) << packed.Offset;
        }

        return number;
    }

    private static int Label<T>(Dictionary<T, int> labels, T key)
        where T : notnull
    {
        if (!labels.TryGetValue(key, out var label))
        {
            label = labels.Count;
            labels.Add(key, label);
        }

        return label;
    }

    /// <summary>The selection of one score.</summary>
    /// <param name="Score">Which.</param>
    /// <param name="Diagram">The tree, as far as it matters for the score.</param>
    /// <param name="Values">What each label gives.</param>
    private readonly record struct NestedScore(int Score, DecisionDiagram Diagram, long[] Values);
}
