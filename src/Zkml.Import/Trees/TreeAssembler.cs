using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Import.Trees;

/// <summary>Makes a sound tree of nodes in any order, or says which node is wrong: one root, every other node the child of exactly one, no cycle, no NaN.</summary>
internal static class TreeAssembler
{
    /// <summary>Checks and orders the nodes, so that children stand behind their parents.</summary>
    /// <param name="nodes">Children are positions in this list; a file's missing child is a position outside of it.</param>
    /// <param name="rootIsFirst">Whether the format says that the first node is the root.</param>
    public static DecisionTree<double> Assemble(IReadOnlyList<TreeNode<double>> nodes, int featureCount, TreePlace place, bool rootIsFirst = false)
    {
        var root = FindRoot(nodes, featureCount, place);
        if (rootIsFirst && root != 0)
        {
            throw place.Wrong(0, $"the first node is the root, yet another leads here and none to node {place.NumberOf(root)}: the tree has a cycle or another root");
        }

        var positions = new int[nodes.Count];
        var order = Order(nodes, root, positions);
        if (order.Count < nodes.Count)
        {
            throw place.Wrong(FirstMissing(order, nodes.Count), "the node is part of a cycle; a tree has none");
        }

        var ordered = ImmutableArray.CreateBuilder<TreeNode<double>>(nodes.Count);
        foreach (var node in order)
        {
            ordered.Add(nodes[node] is SplitNode<double> split ? split with { AtMost = positions[split.AtMost], Above = positions[split.Above] } : nodes[node]);
        }

        return new(ordered.MoveToImmutable());
    }

    private static int FindRoot(IReadOnlyList<TreeNode<double>> nodes, int featureCount, TreePlace place)
    {
        var parents = new int[nodes.Count];
        Array.Fill(parents, -1);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is SplitNode<double> split)
            {
                CheckTest(split, i, featureCount, place);
                Adopt(split.AtMost, i, parents, place);
                Adopt(split.Above, i, parents, place);
            }
            else if (nodes[i] is LeafNode<double> leaf && !leaf.Values.All(double.IsFinite))
            {
                throw place.Wrong(i, "a leaf value is not finite; train the model again on finite targets");
            }
        }

        var root = Array.IndexOf(parents, -1);
        if (root < 0)
        {
            throw place.Wrong(nodes.Count == 0 ? "the tree has no nodes" : "the tree has no root: every node is the child of another, so the nodes form a cycle");
        }

        var second = Array.IndexOf(parents, -1, root + 1);
        return second < 0
            ? root
            : throw place.Wrong(second, $"no node leads here, and node {place.NumberOf(root)} is the root already; a tree has one root");
    }

    private static void CheckTest(SplitNode<double> split, int node, int featureCount, TreePlace place)
    {
        if (split.Feature < 0 || split.Feature >= featureCount)
        {
            throw place.Wrong(node, $"feature {split.Feature} is not there; the model has {featureCount} features, counted from 0");
        }

        if (split.Thresholds.Any(double.IsNaN))
        {
            throw place.Wrong(node, "the threshold is NaN; expected a finite number");
        }
    }

    private static void Adopt(int child, int parent, int[] parents, TreePlace place)
    {
        if (child < 0 || child >= parents.Length)
        {
            throw place.Wrong(parent, "a child is missing; a test has two");
        }

        if (parents[child] >= 0)
        {
            throw place.Wrong(child, $"the node is a child of node {place.NumberOf(parents[child])} and again of node {place.NumberOf(parent)}; expected one parent");
        }

        parents[child] = parent;
    }

    // Depth first with a stack of its own: a file decides how deep its trees are.
    private static List<int> Order(IReadOnlyList<TreeNode<double>> nodes, int root, int[] positions)
    {
        var order = new List<int>(nodes.Count);
        var pending = new Stack<int>([root]);
        while (pending.TryPop(out var node))
        {
            positions[node] = order.Count;
            order.Add(node);
            if (nodes[node] is SplitNode<double> split)
            {
                pending.Push(split.Above);
                pending.Push(split.AtMost);
            }
        }

        return order;
    }

    private static int FirstMissing(List<int> order, int count)
    {
        var reached = new bool[count];
        foreach (var node in order)
        {
            reached[node] = true;
        }

        return Array.IndexOf(reached, false);
    }
}
