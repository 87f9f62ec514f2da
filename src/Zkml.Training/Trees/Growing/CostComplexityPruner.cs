namespace Zkml.Training.Trees.Growing;

/// <summary>
/// Minimal cost-complexity pruning (Breiman, Friedman, Olshen, Stone: Classification and Regression Trees, 1984, chapter 3), with scikit-learn's
/// measure: the impurity of the leaves, each weighted by its share of the samples, plus alpha a leaf. Scores are that impurity with the other sign, but for a constant.
/// </summary>
internal static class CostComplexityPruner
{
    /// <summary>
    /// Cuts the tree to the smallest one whose cost is minimal. Cutting the weakest link again and again until none is weaker than alpha leads to the same
    /// tree; from the leaves upwards, one pass does.
    /// </summary>
    public static void Prune(GrowingNode root, SplitCriterion criterion, double alpha)
    {
        var nodes = new List<GrowingNode>();
        var open = new Stack<GrowingNode>([root]);
        while (open.TryPop(out var node))
        {
            nodes.Add(node);
            if (!node.IsLeaf)
            {
                open.Push(node.Above!);
                open.Push(node.AtMost!);
            }
        }

        var costs = new Dictionary<GrowingNode, double>();
        foreach (var node in Enumerable.Reverse(nodes))
        {
            var asLeaf = alpha - (criterion.Score(node.Sums) / criterion.TotalWeight);
            var asBranch = node.IsLeaf ? asLeaf : costs[node.AtMost!] + costs[node.Above!];
            if (asLeaf <= asBranch)
            {
                node.AtMost = node.Above = null;
            }

            costs[node] = double.Min(asLeaf, asBranch);
        }
    }
}
