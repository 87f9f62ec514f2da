using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>Makes trees exact integers: a scale and a range a feature, integer thresholds and leaves, and a report of what changed.</summary>
public static class TreeQuantizer
{
    private static readonly TreeQuantizationReport NotYetCompared = new(0, [], [], 0, 0, 0, 0, []);

    /// <summary>Quantises.</summary>
    /// <param name="ensemble">The float model.</param>
    /// <param name="samples">
    /// Row-major samples, <see cref="TreeEnsemble{T}.FeatureCount"/> numbers each, finite for scales; they decide how fine the integers must be. None are needed.
    /// </param>
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

        QuantizedFeatures features = options.Features == FeatureNumbers.Ranks ? new RankedFeatures(ensemble, options.FeatureBits) : ScaledFeatures.Of(ensemble, samples, options.FeatureBits);
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

    private static QuantizedTrees FewestBits(TreeEnsemble<double> ensemble, QuantizedFeatures features, ReadOnlySpan<double> samples)
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

    private static QuantizedTrees Quantize(TreeEnsemble<double> ensemble, QuantizedFeatures features, LeafQuantization leaves, ReadOnlySpan<double> samples)
    {
        var trees = ImmutableArray.CreateBuilder<DecisionTree<long>>(ensemble.Trees.Length);
        foreach (var tree in ensemble.Trees)
        {
            trees.Add(Quantize(tree, ensemble.FeatureCount, features, leaves));
        }

        var (integer, encodings) = features.Finish(new(ensemble.FeatureCount, trees.MoveToImmutable(), leaves.BaseScores, ensemble.Output));
        var quantized = new QuantizedTrees(integer, encodings, leaves.Step, NotYetCompared);
        return quantized with { Report = QuantizationCheck.Compare(ensemble, quantized, leaves.Bits, features.Merged, samples) };
    }

    private static DecisionTree<long> Quantize(DecisionTree<double> tree, int featureCount, QuantizedFeatures features, LeafQuantization leaves)
    {
        var nodes = new TreeNode<long>[tree.Nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = tree.Nodes[i] switch
            {
                SplitNode<double> split => features.Quantize(split),
                LeafNode<double> leaf => leaves.Values(leaf),
                var other => throw new NotSupportedException(other.GetType().Name),
            };
        }

        return TreeSimplifier.Simplify(nodes, featureCount);
    }
}
