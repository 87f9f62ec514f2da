using System.Collections.Immutable;
using Zkml.Learning.Models.Trees;

namespace Zkml.Learning.Quantization.Trees;

/// <summary>
/// Cuts what an integer tree does not need. A test whose outcome the tests above it have decided is replaced by the child that it leads to;
/// a test whose two children are equal leaves by that leaf. Every sample reaches a leaf with the same values as before.
/// </summary>
internal static class TreeSimplifier
{
    public static DecisionTree<long> Simplify(IReadOnlyList<TreeNode<long>> nodes, int featureCount) => Compact(MergeEqualLeaves(CutDecidedTests(nodes, featureCount)));

    // Depth first, with a stack of its own. Lowest and highest are what a feature can still be at the node at hand; going back restores them.
    private static List<TreeNode<long>> CutDecidedTests(IReadOnlyList<TreeNode<long>> nodes, int featureCount)
    {
        var lowest = new long[featureCount];
        var highest = new long[featureCount];
        Array.Fill(lowest, long.MinValue);
        Array.Fill(highest, long.MaxValue);
        var kept = new List<TreeNode<long>>(nodes.Count);
        var pending = new Stack<Visit>([new(0, -1, false, null)]);
        while (pending.TryPop(out var visit))
        {
            if (visit.Restore is { } range)
            {
                (lowest[range.Feature], highest[range.Feature]) = (range.Lowest, range.Highest);
            }

            if (visit.Narrow is { } narrow)
            {
                (lowest[narrow.Feature], highest[narrow.Feature]) = (narrow.Lowest, narrow.Highest);
            }

            if (visit.Node < 0)
            {
                continue;
            }

            var node = nodes[visit.Node];
            while (node is SplitNode<long> decided && (highest[decided.Feature] <= decided.Threshold || lowest[decided.Feature] > decided.Threshold))
            {
                node = nodes[highest[decided.Feature] <= decided.Threshold ? decided.AtMost : decided.Above];
            }

            Attach(kept, visit);
            kept.Add(node);
            if (node is SplitNode<long> split)
            {
                var before = new Range(split.Feature, lowest[split.Feature], highest[split.Feature]);
                var parent = kept.Count - 1;
                pending.Push(new(-1, -1, false, null, before));
                pending.Push(new(split.Above, parent, true, before with { Lowest = split.Threshold + 1 }, before));
                pending.Push(new(split.AtMost, parent, false, before with { Highest = split.Threshold }));
            }
        }

        return kept;
    }

    private static void Attach(List<TreeNode<long>> kept, Visit visit)
    {
        if (visit.Parent >= 0 && kept[visit.Parent] is SplitNode<long> parent)
        {
            kept[visit.Parent] = visit.IsAbove ? parent with { Above = kept.Count } : parent with { AtMost = kept.Count };
        }
    }

    private static List<TreeNode<long>> MergeEqualLeaves(List<TreeNode<long>> nodes)
    {
        // Children stand behind their parents, so they are done before them.
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (nodes[i] is SplitNode<long> split && nodes[split.AtMost] is LeafNode<long> leaf && leaf.Equals(nodes[split.Above]))
            {
                nodes[i] = leaf;
            }
        }

        return nodes;
    }

    private static DecisionTree<long> Compact(List<TreeNode<long>> nodes)
    {
        var kept = new List<TreeNode<long>>(nodes.Count);
        var pending = new Stack<Visit>([new(0, -1, false, null)]);
        while (pending.TryPop(out var visit))
        {
            Attach(kept, visit);
            kept.Add(nodes[visit.Node]);
            if (nodes[visit.Node] is SplitNode<long> split)
            {
                pending.Push(new(split.Above, kept.Count - 1, true, null));
                pending.Push(new(split.AtMost, kept.Count - 1, false, null));
            }
        }

        return new(kept.ToImmutableArray());
    }

    private sealed record Range(int Feature, long Lowest, long Highest);

    /// <summary>One step of a walk: ranges to go back to and to narrow, and the node to look at then (-1 for none).</summary>
    private readonly record struct Visit(int Node, int Parent, bool IsAbove, Range? Narrow, Range? Restore = null);
}
