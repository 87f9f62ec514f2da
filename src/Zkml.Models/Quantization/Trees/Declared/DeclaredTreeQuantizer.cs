using System.Collections.Immutable;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees.Declared;

/// <summary>
/// Makes trees exact integers for a circuit that must not show them: scales and ranges are declared, no test is cut, whatever it decides, and a leaf's width says nothing of any leaf.
/// </summary>
public static class DeclaredTreeQuantizer
{
    // As for public leaves: smaller ones are nothing but noise.
    private const double SmallestLeaf = 1e-290;

    // As for a forest of real numbers, of which some thresholds are neighbours.
    private const double LargestMergedShare = 0.1;

    /// <summary>Quantises.</summary>
    /// <param name="ensemble">The float model.</param>
    /// <param name="encodings">How features become integers; null if no test looks at one.</param>
    /// <param name="leafBits">The bits of a leaf with its sign, 2 to 31. One tree that gives a class has no leaf values but the class.</param>
    /// <param name="values">What the value of a regression is declared to be; null for a classifier.</param>
    /// <returns>The trees, and what one unit of a leaf is worth.</returns>
    /// <exception cref="DeclarationException">A threshold lies outside of what is declared of its feature; or it is a regression, and nothing or too little is declared of its value.</exception>
    public static (PrivateTrees Trees, double Step) Quantize(
        TreeEnsemble<double> ensemble, ImmutableArray<LinearEncoding?> encodings, int leafBits, ColumnRange? values)
    {
        if (ensemble.Trees.Length == 1 && ensemble.Output != EnsembleOutput.Value)
        {
            return (PrivateTrees.Votes(Map(ensemble, encodings, LeafQuantization.OfClasses(ensemble).Values)), 1);
        }

        var scores = AddedScores.Of(ensemble);
        var folded = BaseScores.Fold(ensemble, scores);
        var step = StepFor(folded, leafBits, values);
        return (PrivateTrees.Signed(Map(folded, encodings, leaf => Scale(leaf, step)), scores, leafBits), step);
    }

    /// <summary>The same leaves as integers of a declared width: as they are where they fit, else scaled down to it.</summary>
    /// <param name="ensemble">Trees over features that are integers anyway, of an image for instance.</param>
    /// <param name="leafBits">The bits of a leaf with its sign.</param>
    public static PrivateTrees Fit(TreeEnsemble<long> ensemble, int leafBits)
    {
        var scores = AddedScores.Of(ensemble);
        var folded = BaseScores.Fold(ensemble, scores);
        var largest = (double)folded.Leaves.Max(leaf => leaf.Values.Max(value => Int128.Abs(value)));
        var step = Math.Max(1, largest / LargestOf(leafBits));
        return PrivateTrees.Signed(step == 1 ? folded : folded with { Trees = [.. folded.Trees.Select(ScaleDown)] }, scores, leafBits);

        DecisionTree<long> ScaleDown(DecisionTree<long> tree) =>
            new([.. tree.Nodes.Select(node => node is LeafNode<long> leaf ? Scale(new([.. leaf.Values.Select(value => (double)value)]), step) : node)]);
    }

    /// <summary>Features of which a scale does not tell all thresholds apart. With the declared decimals a number between two of them has more decimals than were declared.</summary>
    /// <param name="ensemble">The float model.</param>
    /// <param name="encodings">How features become integers; null if no test looks at one.</param>
    public static ImmutableArray<MergedThresholds> FindMerged(TreeEnsemble<double> ensemble, ImmutableArray<LinearEncoding?> encodings) =>
    [
        .. ensemble.Splits.Where(split => encodings[split.Feature]!.Scale.Base == 2).GroupBy(split => split.Feature).OrderBy(splits => splits.Key).Select(splits =>
        {
            var thresholds = splits.Select(split => split.Threshold).Distinct().ToArray();
            return new MergedThresholds(splits.Key, thresholds.Length, thresholds.Select(threshold => DeclaredEncoding.ThresholdOf(encodings[splits.Key]!, threshold)).Distinct().Count());
        }).Where(merged => merged.Left < merged.Distinct),
    ];

    /// <summary>
    /// A score of classes has no unit, so its step is as secret as the leaves, and the largest of them fills the width. That of a regression is published: a power of two that the declared values
    /// alone decide.
    /// </summary>
    private static double StepFor(TreeEnsemble<double> folded, int leafBits, ColumnRange? values)
    {
        var largest = folded.Leaves.Max(leaf => leaf.Values.Max(Math.Abs));
        if (folded.Output != EnsembleOutput.Value)
        {
            return largest < SmallestLeaf ? 1 : largest / LargestOf(leafBits);
        }

        if (values is null)
        {
            throw new DeclarationException(null, "nothing is declared of the values that it predicts");
        }

        // Later trees of boosting correct what earlier ones said, by no more than lies between the values.
        var step = PowerOfTwo(Math.Max(values.Maximum - values.Minimum, Math.Max(Math.Abs(values.Minimum), Math.Abs(values.Maximum))) / LargestOf(leafBits));
        return largest <= step * LargestOf(leafBits)
            ? step
            : throw new DeclarationException(null, "it predicts values outside of its declared range");
    }

    private static TreeEnsemble<long> Map(TreeEnsemble<double> ensemble, ImmutableArray<LinearEncoding?> encodings, Func<LeafNode<double>, LeafNode<long>> leaf)
    {
        RequireDistinction(ensemble, encodings);
        return new(
            ensemble.FeatureCount,
            [.. ensemble.Trees.Select(tree => new DecisionTree<long>([.. tree.Nodes.Select(node => node is SplitNode<double> split
                ? new SplitNode<long>(split.Feature, DeclaredEncoding.ThresholdOf(encodings[split.Feature]!, split.Threshold) ?? throw new DeclarationException(split.Feature, "it is compared with numbers outside of its declared range"), split.AtMost, split.Above)
                : (TreeNode<long>)leaf((LeafNode<double>)node))]))],
            [.. new long[ensemble.ScoreCount]],
            ensemble.Output);
    }

    /// <summary>A scale that is too coarse for the thresholds computes another model. Decimals tell apart all that the column holds.</summary>
    private static void RequireDistinction(TreeEnsemble<double> ensemble, ImmutableArray<LinearEncoding?> encodings)
    {
        foreach (var merged in FindMerged(ensemble, encodings))
        {
            if (merged.Distinct - merged.Left > LargestMergedShare * merged.Distinct)
            {
                throw new DeclarationException(
                    merged.Feature, $"of its {merged.Distinct} thresholds {merged.Left} are told apart by {encodings[merged.Feature]!.Bits} bits of its declared range; allow more --feature-bits, or declare a narrower one");
            }
        }
    }

    private static LeafNode<long> Scale(LeafNode<double> leaf, double step) => new([.. leaf.Values.Select(value => (long)Rounding.HalfUp(value / step))]);

    private static double LargestOf(int leafBits) => (1L << (leafBits - 1)) - 1;

    private static double PowerOfTwo(double value)
    {
        if (value < SmallestLeaf)
        {
            return 1;
        }

        var power = Math.ScaleB(1, Math.ILogB(value));
        return power == value ? power : 2 * power;
    }
}
