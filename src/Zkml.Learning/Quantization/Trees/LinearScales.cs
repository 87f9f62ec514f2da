using Zkml.Learning.Data.Tables;
using Zkml.Learning.Features.Tables;
using Zkml.Learning.Models;
using Zkml.Learning.Models.Trees;

namespace Zkml.Learning.Quantization.Trees;

/// <summary>Gives a model whose features become ranks scales instead: ranks are made of the thresholds and show them, so they are of no use where thresholds are private.</summary>
public static class LinearScales
{
    // Beyond this share of a feature's thresholds, what the scale computes is another model.
    private const double LargestMergedShare = 0.1;

    /// <summary>The model on scales; a model that has no ranks as it is.</summary>
    /// <exception cref="ArgumentException">It has tests that a scale cannot hold; the message says which.</exception>
    public static ZkmlModel Of(ZkmlModel model)
    {
        if (model is not { Pipeline: TablePipeline pipeline, Float: FloatTrees { Ensemble: var real }, Integer: IntegerTrees { Ensemble: var integer } }
            || !pipeline.Encodings.Any(encoding => encoding is RankEncoding))
        {
            return model;
        }

        if (real.Splits.FirstOrDefault(split => !split.Turns.IsEmpty) is { } test)
        {
            throw new ArgumentException($"feature '{pipeline.Schema.FeatureNames[test.Feature]}' is tested for being one of a set of numbers, and only single thresholds can be private");
        }

        var quantized = TreeQuantizer.Quantize(real, default, new(LeafBits: LeafBits(integer)));
        foreach (var merged in quantized.Report.Merged)
        {
            if (merged.Distinct - merged.Left > LargestMergedShare * merged.Distinct)
            {
                throw new ArgumentException(
                    $"feature '{pipeline.Schema.FeatureNames[merged.Feature]}' has {merged.Distinct} thresholds, of which a scale tells {merged.Left} apart; private thresholds need a scale, on which none may be far from all others");
            }
        }

        return model with
        {
            Pipeline = new TablePipeline(pipeline.Schema with { Columns = [.. pipeline.Schema.Columns.Select(WithoutMissing)] }, quantized.Encodings),
            Integer = new IntegerTrees(quantized.Ensemble),
            Regression = model.Regression is { } regression ? regression with { Scale = 1 / quantized.Step } : null,
        };
    }

    // As many bits as the leaves have already.
    private static int LeafBits(TreeEnsemble<long> ensemble)
    {
        var largest = ensemble.Leaves.SelectMany(leaf => leaf.Values).Max(value => Int128.Abs(value));
        return (int)Math.Clamp(1 + (long)Int128.Log2(Int128.Max(1, largest)) + 1, 2, 32);
    }

    // A scale has no place for what is missing.
    private static TableColumn WithoutMissing(TableColumn column) => column is NumericColumn { MayBeMissing: true } numeric ? numeric with { Missing = null } : column;
}
