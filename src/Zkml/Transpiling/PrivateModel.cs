using System.Collections.Immutable;
using Zkml.Circuits;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Models.Networks;
using Zkml.Models.Quantization.Trees.Declared;
using Zkml.Models.Trees;

namespace Zkml.Transpiling;

/// <summary>A model of trees with integers for private weights: its pipeline, which is published, reveals nothing about thresholds and leaves.</summary>
/// <param name="Model">The model, with a pipeline of declared ranges and the trees as they are computed.</param>
/// <param name="Trees">The same trees, as they are lowered.</param>
/// <param name="Padding">The features of the splits that hide their shape; empty if it is public.</param>
internal sealed record PrivateModel(ZkModel Model, PrivateTrees Trees, ImmutableArray<int> Padding)
{
    /// <summary>Creates the integers.</summary>
    /// <exception cref="ModelDoesNotFitException">It is not a model of trees.</exception>
    /// <exception cref="MalformedInputException">A column, or the predicted value, has no or an insufficient declaration; the message names it and says what to do.</exception>
    public static PrivateModel Of(ZkModel model, TranspileOptions options)
    {
        if (model is not { Float: FloatTrees real, Integer: IntegerTrees integer })
        {
            throw new ModelDoesNotFitException($"{model.Name}: only trees can take their weights as inputs; a network's are part of the program");
        }

        if (integer.Ensemble.Splits.FirstOrDefault(split => !split.Turns.IsEmpty) is { } set && model.Pipeline is not TablePipeline)
        {
            throw new ModelDoesNotFitException($"{model.Name}: feature {set.Feature} of the image is tested for being one of a set of numbers, and only single thresholds can be private");
        }

        // The range of an image's features follows from the steps that compute them.
        var shown = model.Pipeline is TablePipeline table
            ? OfTable(model, real.Ensemble, table.Schema, options.Private)
            : OfTrees(model, DeclaredTreeQuantizer.Fit(integer.Ensemble, options.Private.LeafBits));
        return options.Private.HidesShape ? shown.Hidden(options.Padding) : shown;
    }

    private static PrivateModel OfTrees(ZkModel model, PrivateTrees trees) => new(model with { Integer = new IntegerTrees(trees.Ensemble) }, trees, []);

    private PrivateModel Hidden(ImmutableArray<int> known)
    {
        var padding = new TreePadding(Trees);
        if (padding.Problem is { } problem)
        {
            throw new ModelDoesNotFitException($"{Model.Name}: {problem}");
        }

        var columns = padding.Accepts(known) ? known : padding.Draw();
        var lowest = FeatureRanges.Of(Model.Pipeline);
        return OfTrees(Model, padding.Pad(columns, feature => (long)lowest[feature].Minimum)) with { Padding = columns };
    }

    private static PrivateModel OfTable(ZkModel model, TreeEnsemble<double> ensemble, TableSchema schema, PrivateWeightOptions options)
    {
        var isUsed = new bool[ensemble.FeatureCount];
        foreach (var split in ensemble.Splits)
        {
            if (!split.Turns.IsEmpty)
            {
                throw new ModelDoesNotFitException($"{model.Name}: feature '{schema.FeatureNames[split.Feature]}' is tested for being one of a set of numbers, and only single thresholds can be private");
            }

            isUsed[split.Feature] = true;
        }

        try
        {
            ImmutableArray<LinearEncoding?> encodings = [.. isUsed.Select((used, feature) => used ? DeclaredEncoding.Of(RangeOf(schema, feature), options.FeatureBits) : null)];
            var (trees, step) = DeclaredTreeQuantizer.Quantize(ensemble, encodings, options.LeafBits, schema.TargetRange);
            var regression = model.Regression is { } target ? target with { Scale = 1 / step } : null;
            return OfTrees(model with { Pipeline = new TablePipeline(WithoutMissing(schema), [.. encodings]), Regression = regression }, trees);
        }
        catch (DeclarationException problem)
        {
            var (column, range) = problem.Feature is { } feature ? (schema.FeatureNames[feature], schema.FeatureRanges[feature]) : (schema.Target, schema.TargetRange);
            var declared = range is null ? "" : $" ({range})";
            throw new MalformedInputException(
                model.Name,
                $"column '{column}'",
                $"private weights: {problem.Message}{declared}; import the model with --range '{column}=MIN:MAX' or with --samples, or train it again with a range in its schema");
        }
    }

    /// <summary>The schema without missing values, for which a scale has no place.</summary>
    private static TableSchema WithoutMissing(TableSchema schema) =>
        schema with { Columns = [.. schema.Columns.Select(column => column is NumericColumn { MayBeMissing: true } numeric ? numeric with { Missing = null } : column)] };

    private static ColumnRange RangeOf(TableSchema schema, int feature) =>
        schema.FeatureRanges[feature] ?? throw new DeclarationException(feature, "nothing is declared of its numbers, and its thresholds must not show them");
}
