using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Import.Imported;
using Zkml.Models;

namespace Zkml.Import.Formats.Onnx;

/// <summary>Reads <c>TreeEnsembleRegressor</c> of ai.onnx.ml 1 to 3.</summary>
internal static class TreeRegressorReader
{
    public static TreeOperator Read(OnnxAttributes attributes, OnnxFeatures features)
    {
        var targets = ImportLimits.Require(attributes.Integer("n_targets", 1), 1, ImportLimits.MaximumClasses, attributes.File, attributes.PlaceOf("n_targets"), "targets");
        PostTransforms.ForValues(attributes.Text("post_transform", "NONE"), attributes);
        var nodes = new NodeTable(attributes);
        var notes = ImmutableArray.CreateBuilder<string>();
        var factor = Factor(attributes.Text("aggregate_function", "SUM"), nodes.TreeCount, attributes, notes);
        var weights = new LeafWeights(attributes, "target", nodes, targets);
        var (trees, featureCount) = nodes.Assemble(row => weights.Of(row, factor), features);
        var output = targets == 1 ? EnsembleOutput.Value : EnsembleOutput.LargestScore;
        return new(new(featureCount, trees, BaseValues.Read(attributes, targets), output), null, notes.ToImmutable());
    }

    /// <summary>What the leaves are multiplied with, so that adding them up gives what the operator aggregates.</summary>
    public static double Factor(string aggregate, int trees, OnnxAttributes attributes, ImmutableArray<string>.Builder notes)
    {
        switch (aggregate)
        {
            case "SUM":
                return 1;
            case "AVERAGE":
                notes.Add($"the average over {trees} trees was folded into the leaves");
                return 1.0 / trees;
            case "MIN" or "MAX" when trees == 1:
                return 1;
            default:
                throw new MalformedInputException(attributes.File, attributes.PlaceOf("aggregate_function"), $"{OneLine.Of(aggregate)} over {trees} trees is not supported; expected one of SUM, AVERAGE");
        }
    }
}
