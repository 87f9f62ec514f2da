using Zkml.Models.Trees;

namespace Zkml.Training.Trees.Growing;

/// <summary>Turns a grown tree into the record that everyone else knows.</summary>
internal static class TreeFinisher
{
    /// <param name="root">The grown tree.</param>
    /// <param name="leafValues">What a leaf adds to each score.</param>
    public static DecisionTree<double> Finish(GrowingNode root, Func<GrowingNode, double[]> leafValues)
    {
        var nodes = new List<TreeNode<double>>();
        var open = new Queue<GrowingNode>([root]);
        var known = 1;
        while (open.TryDequeue(out var node))
        {
            if (node.IsLeaf)
            {
                nodes.Add(new LeafNode<double>([.. leafValues(node)]));
                continue;
            }

            nodes.Add(new SplitNode<double>(node.Split.Feature, node.Split.Threshold, known, known + 1));
            known += 2;
            open.Enqueue(node.AtMost!);
            open.Enqueue(node.Above!);
        }

        return new([.. nodes]);
    }
}
