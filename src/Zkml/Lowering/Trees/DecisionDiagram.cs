using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>
/// A tree without what does not matter: equal subtrees are one node, a split whose sides are equal is gone, and so are splits that the input's type or
/// the tests before them decide. Children stand before their parents; the root is last.
/// </summary>
internal sealed class DecisionDiagram
{
    private readonly ImmutableArray<DiagramNode> _nodes;

    private DecisionDiagram(ImmutableArray<DiagramNode> nodes, ImmutableArray<(SplitCondition Test, FeatureRange Range)> tests)
    {
        _nodes = nodes;
        Tests = tests;
    }

    /// <summary>The nodes; all can be reached.</summary>
    public ReadOnlySpan<DiagramNode> Nodes => _nodes.AsSpan();

    /// <summary>The test of each split that is left, and where it is asked.</summary>
    public ImmutableArray<(SplitCondition Test, FeatureRange Range)> Tests { get; }

    /// <summary>Splits that are left.</summary>
    public int SplitCount => _nodes.Count(node => !node.IsLeaf);

    /// <summary>The diagram of a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="ranges">From <see cref="BranchRanges"/>.</param>
    /// <param name="label">Leaves of one label count as equal.</param>
    public static DecisionDiagram Of(DecisionTree<long> tree, FeatureRange?[] ranges, Func<LeafNode<long>, int> label)
    {
        var nodes = ImmutableArray.CreateBuilder<DiagramNode>();
        var tests = ImmutableArray.CreateBuilder<(SplitCondition, FeatureRange)>();
        var known = new Dictionary<DiagramNode, int>();
        var places = new int[tree.Nodes.Length];
        for (var i = places.Length - 1; i >= 0; i--)
        {
            places[i] = tree.Nodes[i] switch
            {
                LeafNode<long> => -1,
                SplitNode<long> split when ranges[i] is { } range => PlaceSplit(split, range),
                _ => -1,
            };
        }

        Child(0);
        return new(nodes.ToImmutable(), tests.ToImmutable());

        int PlaceSplit(SplitNode<long> split, FeatureRange range)
        {
            var sides = SplitRanges.Of(split, range);
            if (sides.Above is null)
            {
                return Child(split.AtMost);
            }

            if (sides.AtMost is null)
            {
                return Child(split.Above);
            }

            var (atMost, above) = (Child(split.AtMost), Child(split.Above));
            if (atMost == above)
            {
                return atMost;
            }

            var (test, isExchanged) = SplitCondition.Of(split, range);
            tests.Add((test, range));
            return Place(isExchanged ? new(test, above, atMost) : new(test, atMost, above));
        }

        // Leaves are placed when they are asked for, so that only those that samples reach are.
        int Child(int node) => tree.Nodes[node] is LeafNode<long> leaf ? Place(DiagramNode.Leaf(label(leaf))) : places[node];

        int Place(DiagramNode node)
        {
            if (!known.TryGetValue(node, out var place))
            {
                place = nodes.Count;
                nodes.Add(node);
                known.Add(node, place);
            }

            return place;
        }
    }
}
