using System.Collections.Immutable;
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
    public static WeightDisclosure? Of(TranspiledModel transpiled) => transpiled is { Options.Weights: WeightSource.Input, Model.Integer: IntegerTrees { Ensemble: var ensemble } }
        ? new(
            [.. ensemble.Trees.Select(tree => new VisibleTree(tree.SplitCount, tree.Depth))],
            [.. ensemble.Splits.CountBy(split => split.Feature).OrderBy(feature => feature.Key).Select(feature => Column(transpiled.Model, feature.Key, feature.Value))],
            transpiled.Circuit.Inputs.Where(input => input.IsWeight && input.Name.Contains("_leaf", StringComparison.Ordinal)).Max(input => input.Bits),
            transpiled.Options.Private.HidesShape)
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
