using System.Globalization;
using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Gadgets;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Lowering.Trees;

/// <summary>Lowers an ensemble of trees: each different test of a feature once, then the selection of leaves, then what the scores mean.</summary>
internal static class TreeLowering
{
    /// <summary>The class of the ensemble, as a value of the circuit.</summary>
    /// <param name="builder">Where the features are built.</param>
    /// <param name="ensemble">Trees whose output has classes.</param>
    /// <param name="features">The circuit's value of each feature.</param>
    /// <exception cref="ModelDoesNotFitException">A number is too wide.</exception>
    public static int LowerClass(CircuitBuilder builder, TreeEnsemble<long> ensemble, IReadOnlyList<int> features)
    {
        if (ensemble.Trees is [var only])
        {
            return SelectClass(builder, ensemble, only, features);
        }

        ensemble = Simplify(ensemble);
        var trees = LowerTrees(ensemble, builder, features);
        var bounds = new ScoreBounds(ensemble, trees);
        return ClassOf(builder, ensemble, LowerScores(builder, ensemble, trees, bounds, features), bounds.OfDifference);
    }

    /// <summary>The class that scores mean.</summary>
    internal static int ClassOf(CircuitBuilder builder, TreeEnsemble<long> ensemble, IReadOnlyList<int> scores, Func<int, int, Interval>? boundOfDifference = null)
    {
        builder.BeginBlock(ClassSection(ensemble), "");
        return ensemble.Output == EnsembleOutput.SignOfScore
            ? SignGadget.AtLeastZero(builder, [builder.Linear([new(1, scores[0])], -1)], _ => "is_above_zero")[0]
            : ArgmaxGadget.Argmax(
                builder,
                scores,
                (alternative, round) => alternative.BeginBlock(ClassSection(ensemble), string.Create(CultureInfo.InvariantCulture, $"Round {round}.")),
                boundOfDifference);
    }

    /// <summary>Two scores matter by their difference only, which is one score, where it fits.</summary>
    internal static TreeEnsemble<long> Simplify(TreeEnsemble<long> ensemble) =>
        ensemble is { Output: EnsembleOutput.LargestScore, ScoreCount: 2 }
        && ensemble.BaseScores.All(HasDifferences)
        && ensemble.Leaves.All(leaf => leaf.Values.All(HasDifferences))
            ? SecondAboveFirst(ensemble)
            : ensemble;

    private static bool HasDifferences(long value) => value is > long.MinValue / 2 and < long.MaxValue / 2;

    /// <summary>The scores of the ensemble, or the one value of a regression.</summary>
    /// <inheritdoc cref="LowerClass"/>
    public static int[] LowerScores(CircuitBuilder builder, TreeEnsemble<long> ensemble, IReadOnlyList<int> features)
    {
        var trees = LowerTrees(ensemble, builder, features);
        return LowerScores(builder, ensemble, trees, new(ensemble, trees), features);
    }

    /// <summary>A single tree's leaves have their class already, so that the class is all that is selected.</summary>
    private static int SelectClass(CircuitBuilder builder, TreeEnsemble<long> ensemble, DecisionTree<long> tree, IReadOnlyList<int> features)
    {
        var ranges = RangesOf(builder, features);
        var diagram = DecisionDiagram.Of(tree, new BranchRanges(ranges).Of(tree), leaf => ClassOf(ensemble, leaf));
        var table = new SplitConditions(ranges);
        table.Add(diagram);
        var tests = SplitConditionLowering.Lower(builder, features, table.Ranges);
        builder.BeginBlock($"tree: {Describe(tree)}", "The class of the leaf that the sample reaches.");
        return NestedSelection.Lower(builder, diagram, label => builder.Constant(label), tests);
    }

    /// <summary>The class that a single tree's leaf means.</summary>
    internal static int ClassOf(TreeEnsemble<long> ensemble, LeafNode<long> leaf) =>
        ensemble.Output.ClassOf<Int128>([.. leaf.Values.Select((value, score) => (Int128)value + ensemble.BaseScores[score])]);

    private static int[] LowerScores(CircuitBuilder builder, TreeEnsemble<long> ensemble, LoweredTree[] trees, ScoreBounds bounds, IReadOnlyList<int> features)
    {
        var packing = PackedTrees.Choose(trees, ensemble.ScoreCount, builder.Widths);
        var table = new SplitConditions(RangesOf(builder, features));
        foreach (var diagram in trees.SelectMany(tree => tree.Diagrams))
        {
            table.Add(diagram);
        }

        var tests = SplitConditionLowering.Lower(builder, features, table.Ranges);
        var sums = new ScoreSums(builder, ensemble, packing);
        for (var i = 0; i < trees.Length; i++)
        {
            builder.BeginBlock("trees", string.Create(CultureInfo.InvariantCulture, $"Tree {i}: {Describe(ensemble.Trees[i])}."));
            sums.Add(trees[i], tests);
        }

        builder.BeginBlock("scores", "Sums over the trees.");
        return sums.Finish(bounds.Of);
    }

    /// <summary>The second class where the second score is above the first, so that ties go to the first.</summary>
    private static TreeEnsemble<long> SecondAboveFirst(TreeEnsemble<long> ensemble) => new(
        ensemble.FeatureCount,
        [.. ensemble.Trees.Select(tree => new DecisionTree<long>([.. tree.Nodes.Select(node => node is LeafNode<long> leaf ? new LeafNode<long>([leaf.Values[1] - leaf.Values[0]]) : node)]))],
        [ensemble.BaseScores[1] - ensemble.BaseScores[0]],
        EnsembleOutput.SignOfScore);

    private static LoweredTree[] LowerTrees(TreeEnsemble<long> ensemble, CircuitBuilder builder, IReadOnlyList<int> features)
    {
        var ranges = new BranchRanges(RangesOf(builder, features));
        return [.. ensemble.Trees.Select(tree => new LoweredTree(tree, ranges))];
    }

    /// <summary>The numbers that each feature can be.</summary>
    internal static FeatureRange[] RangesOf(CircuitBuilder builder, IReadOnlyList<int> features) => [.. features.Select((feature, i) =>
    {
        var interval = builder.IntervalOf(feature);
        return interval.SignedBits <= 63
            ? new FeatureRange((long)interval.Minimum, (long)interval.Maximum)
            : throw new ModelDoesNotFitException($"feature {i} needs {interval.SignedBits} bits, a test has room for 63; fewer decimals or a narrower range would help");
    })];

    private static string ClassSection(TreeEnsemble<long> ensemble) => ensemble.Output == EnsembleOutput.SignOfScore
        ? "class: 1 where the score is above zero"
        : "class: the index of the largest score, the lowest on ties";

    private static string Describe(DecisionTree<long> tree) => string.Create(CultureInfo.InvariantCulture, $"{tree.SplitCount} splits, depth {tree.Depth}");
}
