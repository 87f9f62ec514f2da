using System.Numerics;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;
using Zkml.Learning.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>
/// How one tree's contribution to the scores is computed for the fewest products: a nested selection for each score that its leaves do not agree on,
/// or the indicators of its leaves once for all scores.
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
    private readonly DecisionDiagram[] _nested;
    private readonly long[][] _nestedValues;

    public LoweredTree(DecisionTree<long> tree, IReadOnlyList<FeatureRange> features)
    {
        var ranges = BranchRanges.Of(tree, features);
        var labels = new Dictionary<LeafNode<long>, int>();
        _whole = DecisionDiagram.Of(tree, ranges, leaf => Label(labels, leaf));
        _leaves.AddRange(labels.OrderBy(label => label.Value).Select(label => label.Key));
        _varying = [.. Enumerable.Range(0, _leaves[0].Values.Length).Where(score => _leaves.Any(leaf => leaf.Values[score] != _leaves[0].Values[score]))];
        var values = _varying.Select(score => new Dictionary<long, int>()).ToArray();
        _nested = [.. _varying.Select((score, i) => DecisionDiagram.Of(tree, ranges, leaf => Label(values[i], leaf.Values[score])))];
        _nestedValues = [.. values.Select(known => known.OrderBy(value => value.Value).Select(value => value.Key).ToArray())];
        IsNested = _nested.Sum(NestedSelection.Cost) <= PathIndicators.Cost(_whole);
    }

    /// <summary>The leaves that samples can reach, different ones only.</summary>
    public IReadOnlyList<LeafNode<long>> Leaves => _leaves;

    /// <summary>Whether nested selections are what is cheapest.</summary>
    public bool IsNested { get; }

    /// <summary>The diagrams whose tests are needed.</summary>
    public IEnumerable<DecisionDiagram> Diagrams => IsNested ? _nested : [_whole];

    /// <summary>What the tree adds to each score, as terms and a constant.</summary>
    public void AddTo(List<LinearTerm>[] scores, BigInteger[] constants, CircuitBuilder builder, TestBits tests)
    {
        foreach (var score in Enumerable.Range(0, scores.Length).Except(_varying))
        {
            constants[score] += _leaves[0].Values[score];
        }

        if (IsNested)
        {
            for (var i = 0; i < _varying.Length; i++)
            {
                var known = _nestedValues[i];
                scores[_varying[i]].Add(new(1, NestedSelection.Lower(builder, _nested[i], label => builder.Constant(known[label]), tests)));
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
}
