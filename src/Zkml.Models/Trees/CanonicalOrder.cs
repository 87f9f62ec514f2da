using System.Numerics;

namespace Zkml.Models.Trees;

/// <summary>
/// Numbers the nodes of trees from the root down, each with all that is below its first side before the other. Files number them as they grew, often the most useful split first, which says more
/// than their shape.
/// </summary>
internal static class CanonicalOrder
{
    /// <summary>The same trees.</summary>
    public static TreeEnsemble<T> Of<T>(TreeEnsemble<T> ensemble)
        where T : struct, INumber<T> => ensemble with { Trees = [.. ensemble.Trees.Select(Of)] };

    private static DecisionTree<T> Of<T>(DecisionTree<T> tree)
        where T : struct, INumber<T>
    {
        var nodes = new List<TreeNode<T>>(tree.Nodes.Length);

        // Without recursion, since a chain may be as deep as the tree has nodes.
        var pending = new Stack<(int Node, int Parent, bool IsAbove)>([(0, -1, false)]);
        while (pending.TryPop(out var next))
        {
            if (next.Parent >= 0)
            {
                var parent = (SplitNode<T>)nodes[next.Parent];
                nodes[next.Parent] = next.IsAbove ? parent with { Above = nodes.Count } : parent with { AtMost = nodes.Count };
            }

            nodes.Add(tree.Nodes[next.Node]);
            if (tree.Nodes[next.Node] is SplitNode<T> split)
            {
                pending.Push((split.Above, nodes.Count - 1, true));
                pending.Push((split.AtMost, nodes.Count - 1, false));
            }
        }

        return new([.. nodes]);
    }
}
