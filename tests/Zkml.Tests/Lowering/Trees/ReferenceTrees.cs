using Zkml.Data.Features;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Tests.Lowering.Trees;

/// <summary>Trees to measure by: CART on Iris, in tenths of a centimetre, without limits and with a depth of 3.</summary>
internal static class ReferenceTrees
{
    private static readonly int[] IrisBits = [7, 6, 7, 5];

    public static RandomEnsemble Iris => Classifier(
        IrisBits,
        3,
        [2, 23, 1, 2], [0], [3, 17, 3, 12], [2, 49, 4, 7], [3, 16, 5, 6], [1], [2], [3, 15, 8, 9], [2], [0, 69, 10, 11], [1], [2], [2, 48, 13, 16], [0, 59, 14, 15], [1], [2], [2]);

    public static RandomEnsemble SmallIris => Classifier(IrisBits, 3, [2, 23, 1, 2], [0], [3, 17, 3, 6], [2, 49, 4, 5], [1], [2], [2, 48, 7, 8], [1], [2]);

    /// <summary>A forest of full trees of one depth over pixels of one bit, whose leaves vote for a class.</summary>
    public static RandomEnsemble VotingForest(int trees, int depth, int classes, int pixels) => Ensemble([.. Enumerable.Repeat(1, pixels)], new(
        pixels,
        [.. Enumerable.Range(0, trees).Select(tree => FullTree(new Random(tree), depth, classes, pixels))],
        [.. new long[classes]],
        EnsembleOutput.LargestScore));

    /// <summary>A classifier of one tree.</summary>
    /// <param name="bits">Bits of each feature.</param>
    /// <param name="classes">How many classes.</param>
    /// <param name="nodes">A split's feature, threshold and children; a leaf's class.</param>
    private static RandomEnsemble Classifier(int[] bits, int classes, params int[][] nodes) => Ensemble(bits, new(
        bits.Length,
        [new([.. nodes.Select(node => node is [var label] ? Vote(label, classes) : (TreeNode<long>)new SplitNode<long>(node[0], node[1], node[2], node[3]))])],
        [.. new long[classes]],
        EnsembleOutput.LargestScore));

    private static RandomEnsemble Ensemble(int[] bits, TreeEnsemble<long> trees) => new(
        [.. bits.Select((count, i) => new FeatureInput($"x{i}", count))],
        [.. bits.Select((_, i) => new LinearFeature($"x{i}", [new(i, 1)]))],
        trees);

    private static DecisionTree<long> FullTree(Random random, int depth, int classes, int pixels)
    {
        var splits = (1 << depth) - 1;
        var order = Enumerable.Range(0, pixels).ToArray();
        random.Shuffle(order);
        return new([
            .. Enumerable.Range(0, splits).Select(i => (TreeNode<long>)new SplitNode<long>(order[i], 0, (2 * i) + 1, (2 * i) + 2)),

            // Neighbouring leaves differ, so that no split is without use.
            .. Enumerable.Range(0, splits + 1).Select(i => Vote((i + random.Next(2) * 2) % classes, classes)),
        ]);
    }

    private static LeafNode<long> Vote(int label, int classes) => new([.. Enumerable.Range(0, classes).Select(score => score == label ? 1L : 0L)]);
}
