using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Benchmarks;

/// <summary>Full trees of random tests over the pixels of the default preset, whose leaves vote for a digit.</summary>
internal static class SyntheticTrees
{
    private const int Classes = 10;

    /// <summary>So many trees of one depth.</summary>
    public static ZkModel Of(int trees, int depth)
    {
        var template = Zkml.Training.Presets.PresetCatalogue.Default.Model;
        var random = new Random(1);
        var ensemble = new TreeEnsemble<long>(
            template.Pipeline.Features.Length,
            [.. Enumerable.Range(0, trees).Select(_ => FullTree(random, depth, template.Pipeline.Features.Length))],
            [.. new long[Classes]],
            EnsembleOutput.LargestScore);
        return template with { Name = "synthetic", Integer = new IntegerTrees(ensemble) };
    }

    private static DecisionTree<long> FullTree(Random random, int depth, int features)
    {
        var splits = (1 << depth) - 1;
        return new([
            .. Enumerable.Range(0, splits).Select(i => (TreeNode<long>)new SplitNode<long>(random.Next(features), random.Next(7), (2 * i) + 1, (2 * i) + 2)),
            .. Enumerable.Range(0, splits + 1).Select(_ => Vote(random.Next(Classes))),
        ]);
    }

    private static LeafNode<long> Vote(int label) => new([.. Enumerable.Range(0, Classes).Select(score => score == label ? 1L : 0L)]);
}
