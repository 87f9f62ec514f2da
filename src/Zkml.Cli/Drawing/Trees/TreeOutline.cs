using System.Globalization;
using Zkml.Models.Trees;

namespace Zkml.Cli.Drawing.Trees;

/// <summary>Finds out what of a tree a reader can take in, and says it in words.</summary>
internal sealed class TreeOutline
{
    private readonly DecisionTree<double> _tree;
    private readonly ConditionWords _tests;
    private readonly Func<LeafNode<double>, DrawnLeaf> _leaves;
    private readonly int[] _leavesBelow;

    private TreeOutline(DecisionTree<double> tree, ConditionWords tests, Func<LeafNode<double>, DrawnLeaf> leaves)
    {
        _tree = tree;
        _tests = tests;
        _leaves = leaves;
        _leavesBelow = CountLeaves(tree);
    }

    /// <summary>A tree, to the largest depth at which it has no more nodes than a reader wants to see.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="number">Which tree of the ensemble, from 0.</param>
    /// <param name="tests">Words for tests.</param>
    /// <param name="leaves">Words for leaves.</param>
    /// <param name="maximumNodes">The most nodes to draw.</param>
    public static DrawnTree Of(DecisionTree<double> tree, int number, ConditionWords tests, Func<LeafNode<double>, DrawnLeaf> leaves, int maximumNodes)
    {
        var (whole, depth) = (tree.Depth, DrawnDepth(tree, maximumNodes));
        var cut = depth < whole ? string.Create(CultureInfo.InvariantCulture, $"; drawn to depth {depth}") : "";
        return new(
            string.Create(CultureInfo.InvariantCulture, $"tree {number}: {tree.SplitCount:N0} splits, {tree.LeafCount:N0} leaves, depth {whole}{cut}"),
            new TreeOutline(tree, tests, leaves).Node(0, depth));
    }

    private DrawnNode Node(int index, int depth)
    {
        if (_tree.Nodes[index] is not SplitNode<double> split)
        {
            return _leaves((LeafNode<double>)_tree.Nodes[index]);
        }

        if (depth == 0)
        {
            return new DrawnCut(_leavesBelow[index] - 1, _leavesBelow[index]);
        }

        var (question, yesIsAbove) = _tests.Ask(split);
        var (atMost, above) = (Node(split.AtMost, depth - 1), Node(split.Above, depth - 1));
        return yesIsAbove ? new DrawnCondition(question, above, atMost) : new DrawnCondition(question, atMost, above);
    }

    private static int DrawnDepth(DecisionTree<double> tree, int maximumNodes)
    {
        var depths = new int[tree.Nodes.Length];
        var counts = new int[tree.Depth + 1];
        for (var i = 0; i < depths.Length; i++)
        {
            counts[depths[i]]++;
            if (tree.Nodes[i] is SplitNode<double> split)
            {
                depths[split.AtMost] = depths[split.Above] = depths[i] + 1;
            }
        }

        var (depth, drawn) = (0, counts[0]);
        while (depth + 1 < counts.Length && (drawn += counts[depth + 1]) <= maximumNodes)
        {
            depth++;
        }

        return depth;
    }

    private static int[] CountLeaves(DecisionTree<double> tree)
    {
        var counts = new int[tree.Nodes.Length];
        for (var i = counts.Length - 1; i >= 0; i--)
        {
            // Children stand behind their parents.
            counts[i] = tree.Nodes[i] is SplitNode<double> split ? counts[split.AtMost] + counts[split.Above] : 1;
        }

        return counts;
    }
}
