using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;

namespace Zkml.Lowering.Trees;

/// <summary>
/// A bit for each leaf that says whether a sample reaches it, from the root down: one child's is parent · bit, the other's is what is left of the
/// parent's. It costs a product per split but the root's, and then any number of values a leaf is a linear combination.
/// </summary>
internal static class PathIndicators
{
    /// <summary>Products that it takes.</summary>
    public static int Cost(DecisionDiagram diagram) => Math.Max(0, diagram.SplitCount - 1);

    /// <summary>The indicator of each label.</summary>
    public static Dictionary<int, int> Lower(CircuitBuilder builder, DecisionDiagram diagram, ISplitBits tests)
    {
        var nodes = diagram.Nodes;
        var sizes = CountSplits(nodes);
        var arriving = new List<LinearTerm>[nodes.Length];
        var leaves = new Dictionary<int, int>();
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            var isRoot = i == nodes.Length - 1;
            var isReached = isRoot ? builder.Constant(1) : Sum(builder, arriving[i]);
            var node = nodes[i];
            if (node.IsLeaf)
            {
                leaves.Add(node.Label, isReached);
                continue;
            }

            // The larger side gets the product, the other the difference: so sums grow with the logarithm of the tree only.
            var isAtMostLarger = sizes[node.AtMost] >= sizes[node.Above];
            var bit = isAtMostLarger ? tests.AtMost(i, node.Test) : tests.Above(i, node.Test);
            var larger = isRoot ? bit : builder.Product(isReached, bit, bound: Interval.Bit);
            var smaller = builder.Linear([new(1, isReached), new(-1, larger)], bound: Interval.Bit);
            (arriving[isAtMostLarger ? node.AtMost : node.Above] ??= []).Add(new(1, larger));
            (arriving[isAtMostLarger ? node.Above : node.AtMost] ??= []).Add(new(1, smaller));
        }

        return leaves;
    }

    private static int Sum(CircuitBuilder builder, List<LinearTerm> arriving) =>
        arriving is [var only] ? only.Value : builder.Linear(arriving, bound: Interval.Bit);

    /// <summary>Splits below each node, those that several lead to counted for each.</summary>
    private static double[] CountSplits(ReadOnlySpan<DiagramNode> nodes)
    {
        var sizes = new double[nodes.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = nodes[i].IsLeaf ? 0 : 1 + sizes[nodes[i].AtMost] + sizes[nodes[i].Above];
        }

        return sizes;
    }
}
