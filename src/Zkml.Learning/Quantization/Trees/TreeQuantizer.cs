using System.Collections.Immutable;
using Zkml.Learning.Features.Tables;
using Zkml.Learning.Models.Trees;

namespace Zkml.Learning.Quantization.Trees;

/// <summary>Makes trees exact integers: a scale and a range a feature, integer thresholds and leaves, and a report of what changed.</summary>
public static class TreeQuantizer
{
    private static readonly TreeQuantizationReport NotYetCompared = new(0, [], [], 0, 0, 0, 0);

    /// <summary>Quantises.</summary>
    /// <param name="ensemble">The float model.</param>
    /// <param name="samples">Row-major samples, <see cref="TreeEnsemble{T}.FeatureCount"/> finite numbers each; they decide how fine the integers must be. None are needed.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <exception cref="ArgumentException">The samples are no whole rows or not finite, or an option is out of range.</exception>
    public static QuantizedTrees Quantize(TreeEnsemble<double> ensemble, ReadOnlySpan<double> samples = default, TreeQuantizationOptions? options = null)
    {
        options ??= new();
        options.Validate();
        if (samples.Length % ensemble.FeatureCount != 0)
        {
            throw new ArgumentException($"there are {samples.Length} numbers, no whole rows of {ensemble.FeatureCount} features", nameof(samples));
        }

        var features = Array.ConvertAll(FeatureColumns.Collect(ensemble, samples), column => column is null ? null : ScaleChoice.Choose(column, options.FeatureBits));
        if (ensemble.Trees.Length == 1 && ensemble.Output != EnsembleOutput.Value)
        {
            return Quantize(ensemble, features, LeafQuantization.OfClasses(ensemble), samples);
        }

        if (options.LeafBits is { } bits || ensemble.Output == EnsembleOutput.Value || samples.IsEmpty)
        {
            return Quantize(ensemble, features, LeafQuantization.OfScores(ensemble, options.LeafBits ?? TreeQuantizationOptions.MostLeafBits), samples);
        }

        return FewestBits(ensemble, features, samples);
    }

    private static QuantizedTrees FewestBits(TreeEnsemble<double> ensemble, QuantizedFeature?[] features, ReadOnlySpan<double> samples)
    {
        QuantizedTrees? best = null;
        for (var bits = TreeQuantizationOptions.FewestLeafBits; bits <= TreeQuantizationOptions.MostLeafBits; bits++)
        {
            var candidate = Quantize(ensemble, features, LeafQuantization.OfScores(ensemble, bits), samples);
            if (candidate.Report.ChangedRows.IsEmpty)
            {
                return candidate;
            }

            if (best is null || candidate.Report.ChangedRows.Length < best.Report.ChangedRows.Length)
            {
                best = candidate;
            }
        }

        return best!;
    }

    private static QuantizedTrees Quantize(TreeEnsemble<double> ensemble, QuantizedFeature?[] features, LeafQuantization leaves, ReadOnlySpan<double> samples)
    {
        var trees = ImmutableArray.CreateBuilder<DecisionTree<long>>(ensemble.Trees.Length);
        foreach (var tree in ensemble.Trees)
        {
            trees.Add(Quantize(tree, features, leaves));
        }

        var integer = new TreeEnsemble<long>(ensemble.FeatureCount, trees.MoveToImmutable(), leaves.BaseScores, ensemble.Output);
        var quantized = new QuantizedTrees(integer, Encode(integer, features), leaves.Step, NotYetCompared);
        return quantized with { Report = QuantizationCheck.Compare(ensemble, quantized, leaves.Bits, samples) };
    }

    private static DecisionTree<long> Quantize(DecisionTree<double> tree, QuantizedFeature?[] features, LeafQuantization leaves)
    {
        var nodes = new TreeNode<long>[tree.Nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = tree.Nodes[i] switch
            {
                SplitNode<double> split => new SplitNode<long>(split.Feature, features[split.Feature]!.IntegerOf(split.Threshold), split.AtMost, split.Above),
                LeafNode<double> leaf => leaves.Values(leaf),
                var other => throw new NotSupportedException(other.GetType().Name),
            };
        }

        return TreeSimplifier.Simplify(nodes, features.Length);
    }

    // Only thresholds that are left need to be held; a feature whose tests were all cut needs no input.
    private static ImmutableArray<FeatureEncoding?> Encode(TreeEnsemble<long> ensemble, QuantizedFeature?[] features)
    {
        var thresholds = new SortedSet<long>?[features.Length];
        foreach (var split in ensemble.Splits)
        {
            (thresholds[split.Feature] ??= []).Add(split.Threshold);
        }

        return [.. features.Select((feature, i) => thresholds[i] is { } left ? EncodingRange.Around(feature!.Scale, [.. left]) : null)];
    }
}
