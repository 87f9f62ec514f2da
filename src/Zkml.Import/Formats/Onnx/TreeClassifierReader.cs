using System.Collections.Immutable;
using System.Globalization;
using Zkml.Host;
using Zkml.Import.Imported;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.Onnx;

/// <summary>Reads <c>TreeEnsembleClassifier</c> of ai.onnx.ml 1 to 3.</summary>
internal static class TreeClassifierReader
{
    public static TreeOperator Read(OnnxAttributes attributes, OnnxFeatures features)
    {
        var labels = Labels(attributes);
        var nodes = new NodeTable(attributes);
        var weights = new LeafWeights(attributes, "class", nodes, labels.Length);
        var (trees, featureCount) = nodes.Assemble(row => weights.Of(row), features);
        var notes = ImmutableArray.CreateBuilder<string>();
        var transform = PostTransforms.ForClasses(attributes.Text("post_transform", "NONE"), attributes, notes);
        if (weights.ScoreCount > 1)
        {
            ClassScores.Require(weights, nodes, labels, attributes.Reals("base_values").Length > 0, attributes);
        }

        var ensemble = weights.ScoreCount == 1
            ? OneScore(new(featureCount, trees, [BaseValues.ReadOne(attributes)], EnsembleOutput.SignOfScore), weights, transform, notes)
            : new(featureCount, trees, BaseValues.Read(attributes, labels.Length), EnsembleOutput.LargestScore);
        return new(ensemble, labels, notes.ToImmutable());
    }

    private static ImmutableArray<string> Labels(OnnxAttributes attributes)
    {
        var texts = attributes.Texts("classlabels_strings");
        var numbers = attributes.Integers("classlabels_int64s");
        if (texts.IsEmpty == (numbers.Count == 0))
        {
            throw new MalformedInputException(attributes.File, attributes.Place, "expected class labels as classlabels_strings or as classlabels_int64s");
        }

        return texts.IsEmpty
            ? ClassLabels.Check([.. numbers.Select(label => label.ToString(CultureInfo.InvariantCulture))], attributes.File, "classlabels_int64s")
            : ClassLabels.Check(texts, attributes.File, "classlabels_strings");
    }

    // onnxruntime (core/providers/cpu/ml/tree_ensemble_aggregator.h): one score is a probability, compared with one half, where no weight is
    // negative, else a margin, compared with zero. After LOGISTIC and SOFTMAX the sign decides in the operator's definition, whatever the weights.
    private static TreeEnsemble<double> OneScore(TreeEnsemble<double> margin, LeafWeights weights, string transform, ImmutableArray<string>.Builder notes)
    {
        var isMargin = weights.Weights.Any(weight => weight < 0);
        if (transform != "NONE" || isMargin)
        {
            if (!isMargin)
            {
                notes.Add("no weight is negative: the score is compared with zero, as the operator's definition requires; onnxruntime compares it with one half");
            }

            return margin;
        }

        notes.Add("one score for two classes is a probability: its threshold of one half became the base score");
        return margin with { BaseScores = [margin.BaseScores[0] - 0.5] };
    }
}
