using System.Collections.Immutable;
using Zkml.Circuits;
using Zkml.Data.Features.Tables;
using Zkml.Models.Networks;
using Zkml.Models.Trees;
using Zkml.Transpiling;

namespace Zkml.Reporting;

/// <summary>What a program with private weights still reveals of them to everyone who has the directory or a proof.</summary>
/// <param name="Trees">The shape of each tree.</param>
/// <param name="Columns">The features that are tested, and the width of their thresholds.</param>
/// <param name="LeafBits">The width of every leaf's value, or of its class.</param>
/// <param name="IsPadded">Whether the trees are complete ones in which the model's own splits cannot be identified.</param>
public sealed record WeightDisclosure(ImmutableArray<VisibleTree> Trees, ImmutableArray<VisibleColumn> Columns, int LeafBits, bool IsPadded)
{
    /// <summary>What a transpiled model reveals; null if its weights are constants, which everyone can read.</summary>
    public static WeightDisclosure? Of(TranspiledModel transpiled) => Of(transpiled.Model, transpiled.Options, transpiled.Circuit.Inputs);

    /// <summary>What a circuit for direct proofs reveals; null if its weights are constants, which everyone can read.</summary>
    public static WeightDisclosure? Of(DirectTranspilation transpiled) => Of(transpiled.Computed, transpiled.Options, transpiled.Emission.Inputs);

    private static WeightDisclosure? Of(ZkModel model, TranspileOptions options, ImmutableArray<CircuitInput> inputs) => (options.Weights, model.Integer) is (WeightSource.Input, IntegerTrees { Ensemble: var ensemble })
        ? new(
            [.. ensemble.Trees.Select(tree => new VisibleTree(tree.SplitCount, tree.Depth))],
            [.. ensemble.Splits.CountBy(split => split.Feature).OrderBy(feature => feature.Key).Select(feature => Column(model, feature.Key, feature.Value))],
            inputs.Where(input => input.IsWeight && input.Name.Contains("_leaf", StringComparison.Ordinal)).Max(input => input.Bits),
            options.Private.HidesShape)
        : null;

    /// <summary>The number of splits of all trees.</summary>
    public int Splits => Trees.Sum(tree => tree.Splits);

    /// <summary>The number of splits on the longest path from a root to a leaf.</summary>
    public int Depth => Trees.Max(tree => tree.Depth);

    private static VisibleColumn Column(ZkModel model, int feature, int splits)
    {
        if (model.Pipeline is TablePipeline { Schema: var schema, Encodings: var encodings })
        {
            return new(schema.FeatureNames[feature], splits, encodings[feature]!.Bits, schema.FeatureRanges[feature]);
        }

        var range = FeatureRanges.Of(model.Pipeline)[feature];
        return new(model.Pipeline.Features[feature].Name, splits, (int)(range.Maximum - range.Minimum).GetBitLength(), null);
    }
}
