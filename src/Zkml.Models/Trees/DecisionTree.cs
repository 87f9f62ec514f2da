using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Models.Trees;

/// <summary>A binary decision tree. Node 0 is the root; children stand behind their parents; every other node has exactly one parent.</summary>
public sealed record DecisionTree<T>(ImmutableArray<TreeNode<T>> Nodes)
    where T : struct, INumber<T>
{
    /// <summary>Its tests, in the order of the nodes.</summary>
    public IEnumerable<SplitNode<T>> Splits => Nodes.OfType<SplitNode<T>>();

    /// <summary>Its ends, in the order of the nodes.</summary>
    public IEnumerable<LeafNode<T>> Leaves => Nodes.OfType<LeafNode<T>>();

    /// <summary>How many tests it makes.</summary>
    public int SplitCount => Splits.Count();

    /// <summary>How many ends it has.</summary>
    public int LeafCount => Nodes.Length - SplitCount;

    /// <summary>Tests on the longest way from the root to a leaf; 0 for a tree of one leaf.</summary>
    public int Depth
    {
        get
        {
            var depths = new int[Nodes.Length];
            for (var i = 0; i < Nodes.Length; i++)
            {
                if (Nodes[i] is SplitNode<T> split)
                {
                    depths[split.AtMost] = depths[split.Above] = depths[i] + 1;
                }
            }

            return depths.Max();
        }
    }

    /// <summary>The leaf that a sample reaches.</summary>
    /// <param name="features">One number a feature; NaN where it is missing.</param>
    public LeafNode<T> Find(ReadOnlySpan<T> features)
    {
        var node = Nodes[0];
        while (node is SplitNode<T> split)
        {
            node = Nodes[split.IsAbove(features[split.Feature]) ? split.Above : split.AtMost];
        }

        return (LeafNode<T>)node;
    }
}
