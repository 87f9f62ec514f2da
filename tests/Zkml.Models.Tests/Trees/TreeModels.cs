using System.Collections.Immutable;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Models.Trees;

namespace Zkml.Models.Tests.Trees;

/// <summary>Small complete models of trees.</summary>
internal static class TreeModels
{
    /// <summary>Two trees on a 7×7 image of 4-bit pixels: three classes, one of the trees a single leaf.</summary>
    public static ZkModel Classifier { get; } = new(
        "stump",
        "A tree and a leaf.",
        "mnist",
        new ImagePipeline([new BlockAverage(4), new QuantisePixels(4)], []),
        new FloatTrees(Ensemble<double>([new SplitNode<double>(24, 7.5, 1, 2), Leaf(0.75, 0.25, 0), Leaf(0.0, 0.1, 0.9)], [Leaf(0.0, -1e-300, 0.5)])),
        new IntegerTrees(Ensemble<long>([new SplitNode<long>(24, 7, 1, 2), Leaf(75L, 25, 0), Leaf(0L, 10, 90)], [Leaf(0L, 0, 50)])),
        ["none", "some", "much"],
        new ImportProvenance("zkml import stump.onnx --out model.json", "ONNX", "stump.onnx", new string('0', 64)));

    /// <summary>A chain as deep as it has tests: node 2i is a test, node 2i + 1 its leaf.</summary>
    public static ZkModel Chain(int tests) => Classifier with
    {
        Float = new FloatTrees(ChainOf<double>(tests)),
        Integer = new IntegerTrees(ChainOf<long>(tests)),
    };

    private static TreeEnsemble<T> Ensemble<T>(params ReadOnlySpan<TreeNode<T>[]> trees)
        where T : struct, System.Numerics.INumber<T>
    {
        var built = ImmutableArray.CreateBuilder<DecisionTree<T>>();
        foreach (var nodes in trees)
        {
            built.Add(new([.. nodes]));
        }

        return new(49, built.ToImmutable(), [T.Zero, T.Zero, T.One], EnsembleOutput.LargestScore);
    }

    private static LeafNode<T> Leaf<T>(params ImmutableArray<T> values)
        where T : struct, System.Numerics.INumber<T> => new(values);

    private static TreeEnsemble<T> ChainOf<T>(int tests)
        where T : struct, System.Numerics.INumber<T>
    {
        var nodes = ImmutableArray.CreateBuilder<TreeNode<T>>((2 * tests) + 1);
        for (var i = 0; i < tests; i++)
        {
            nodes.Add(new SplitNode<T>(i % 49, T.CreateChecked(i % 15), nodes.Count + 1, nodes.Count + 2));
            nodes.Add(new LeafNode<T>([T.CreateChecked(i), T.Zero, T.One]));
        }

        nodes.Add(new LeafNode<T>([T.Zero, T.One, T.Zero]));
        return new(49, [new(nodes.MoveToImmutable())], [T.Zero, T.Zero, T.Zero], EnsembleOutput.LargestScore);
    }
}
