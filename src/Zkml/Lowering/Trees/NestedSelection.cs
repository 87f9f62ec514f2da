using Zkml.Circuits.Building;

namespace Zkml.Lowering.Trees;

/// <summary>
/// The number of the leaf that a sample reaches, from the leaves up: low + bit · (high - low) at each split. It costs a product per split, but none
/// where both sides are known numbers.
/// </summary>
internal static class NestedSelection
{
    /// <summary>Products that it takes.</summary>
    public static int Cost(DecisionDiagram diagram)
    {
        var cost = 0;
        foreach (var node in diagram.Nodes)
        {
            cost += node.IsLeaf || (diagram.Nodes[node.AtMost].IsLeaf && diagram.Nodes[node.Above].IsLeaf) ? 0 : 1;
        }

        return cost;
    }

    /// <summary>The value of the reached leaf.</summary>
    /// <param name="builder">Where to build.</param>
    /// <param name="diagram">The tree.</param>
    /// <param name="leaf">The circuit's value for a label.</param>
    /// <param name="tests">The bits of its splits.</param>
    public static int Lower(CircuitBuilder builder, DecisionDiagram diagram, Func<int, int> leaf, ISplitBits tests)
    {
        var nodes = diagram.Nodes;
        var values = new int[nodes.Length];
        var lengths = new int[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            if (node.IsLeaf)
            {
                values[i] = leaf(node.Label);
                continue;
            }

            // The shorter sum is what is added to, so that sums grow with the logarithm of the tree only.
            var isAtMostShorter = lengths[node.AtMost] <= lengths[node.Above];
            lengths[i] = 1 + Math.Min(lengths[node.AtMost], lengths[node.Above]);
            values[i] = isAtMostShorter
                ? Select(builder, tests.Above(i, node.Test), values[node.Above], values[node.AtMost])
                : Select(builder, tests.AtMost(i, node.Test), values[node.AtMost], values[node.Above]);
        }

        return values[^1];
    }

    private static int Select(CircuitBuilder builder, int bit, int ifSet, int otherwise)
    {
        var bound = builder.IntervalOf(ifSet).Hull(builder.IntervalOf(otherwise));
        var difference = builder.Linear([new(1, ifSet), new(-1, otherwise)]);
        var gap = builder.IntervalOf(difference);
        return gap.IsConstant
            ? builder.Linear([new(gap.Minimum, bit), new(1, otherwise)], bound: bound)
            : builder.Linear([new(1, builder.Product(difference, bit)), new(1, otherwise)], bound: bound);
    }
}
