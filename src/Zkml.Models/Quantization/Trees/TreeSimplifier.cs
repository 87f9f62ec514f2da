using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>
/// Cuts what an integer tree does not need. A test whose outcome the tests above it have decided is replaced by the child that it leads to;
/// a test whose two children are equal leaves by that leaf. Every sample reaches a leaf with the same values as before.
/// </summary>
internal static class TreeSimplifier
{
    public static DecisionTree<long> Simplify(IReadOnlyList<TreeNode<long>> nodes, int featureCount) => Compact(MergeEqualLeaves(CutDecidedTests(nodes, featureCount)));

    // Depth first, with a stack of its own. What a feature can still be at the node at hand is kept for each; going back restores it.
    private static List<TreeNode<long>> CutDecidedTests(IReadOnlyList<TreeNode<long>> nodes, int featureCount)
    {
        var possible = new IntegerSet[featureCount];
        Array.Fill(possible, IntegerSet.All);
        var kept = new List<TreeNode<long>>(nodes.Count);
        var pending = new Stack<Visit>([new(0, -1, false, null)]);
        while (pending.TryPop(out var visit))
        {
            if (visit.Restore is { } restored)
            {
                possible[restored.Feature] = restored.Possible;
            }

            if (visit.Narrow is { } narrow)
            {
                possible[narrow.Feature] = narrow.Possible;
            }

            if (visit.Node < 0)
            {
                continue;
            }

            var node = nodes[visit.Node];
            var (atMost, above) = (IntegerSet.All, IntegerSet.All);
            while (node is SplitNode<long> test)
            {
                (atMost, above) = possible[test.Feature].Split(test);
                if (!atMost.IsEmpty && !above.IsEmpty)
                {
                    break;
                }

                node = nodes[above.IsEmpty ? test.AtMost : test.Above];
            }

            Attach(kept, visit);
            kept.Add(node);
            if (node is SplitNode<long> split)
            {
                var before = new Knowledge(split.Feature, possible[split.Feature]);
                var parent = kept.Count - 1;
                pending.Push(new(-1, -1, false, null, before));
                pending.Push(new(split.Above, parent, true, new(split.Feature, above), before));
                pending.Push(new(split.AtMost, parent, false, new(split.Feature, atMost)));
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

    private sealed record Knowledge(int Feature, IntegerSet Possible);

    /// <summary>One step of a walk: what to go back to and what to narrow, and the node to look at then (-1 for none).</summary>
    private readonly record struct Visit(int Node, int Parent, bool IsAbove, Knowledge? Narrow, Knowledge? Restore = null);
}
