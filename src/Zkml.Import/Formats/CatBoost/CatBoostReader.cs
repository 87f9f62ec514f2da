using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zkml.Host;
using Zkml.Import.Formats.Json;
using Zkml.Import.Imported;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Import.Formats.CatBoost;

/// <summary>
/// Reads what CatBoost's <c>save_model("model.json", format="json")</c> writes (catboost/libs/model/model_export/json_model_helpers.cpp): oblivious trees, which ask the same test everywhere on a level, and
/// others; tests of numbers only.
/// </summary>
internal static class CatBoostReader
{
    private static readonly FrozenSet<string> Root = FrozenSet.Create("ctr_data", "features_info", "model_info", "oblivious_trees", "scale_and_bias", "trees");

    /// <summary>Whether a document is one of these.</summary>
    public static bool Recognises(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGet("features_info", out _) && (root.TryGet("oblivious_trees", out _) || root.TryGet("trees", out _));

    public static ImportedModel Read(JsonElement root, string file)
    {
        KnownProperties.Check(root, Root, file, "");
        var features = CatBoostFeatures.Read(JsonPath.Find(root, file, "features_info"), file);
        var (scale, biases) = ScaleAndBias(root, file);
        var objective = CatBoostObjective.Read(root, biases.Length, file);
        var isOblivious = root.TryGet("oblivious_trees", out var elements) && elements is { ValueKind: JsonValueKind.Array } && elements.GetArrayLength() > 0;
        if (isOblivious && root.TryGet("trees", out var others) && !(others.ValueKind == JsonValueKind.Array && others.GetArrayLength() == 0))
        {
            throw new MalformedInputException(file, "", "there are 'oblivious_trees' and 'trees'; expected one of them");
        }

        if (!isOblivious && !root.TryGet("trees", out elements))
        {
            throw new MalformedInputException(file, "", "expected an array of trees, 'oblivious_trees' or 'trees'");
        }

        if (elements.ValueKind != JsonValueKind.Array)
        {
            throw new MalformedInputException(file, isOblivious ? "oblivious_trees" : "trees", "expected an array of trees");
        }

        var count = ImportLimits.Require(elements.GetArrayLength(), 1, ImportLimits.MaximumTrees, file, "", "trees");
        var trees = ImmutableArray.CreateBuilder<DecisionTree<double>>(count);
        long leaves = 0;
        foreach (var element in elements.EnumerateArray())
        {
            var tree = isOblivious
                ? CatBoostTrees.ReadOblivious(element, trees.Count, features, scale, biases.Length, file)
                : CatBoostTrees.Read(element, trees.Count, features, scale, biases.Length, file);
            ImportLimits.RequireLeafValues(leaves += tree.LeafCount, biases.Length, file);
            trees.Add(tree);
        }

        var ensemble = new TreeEnsemble<double>(features.Count, trees.MoveToImmutable(), biases, objective.Output);
        List<string> notes = [$"{count} {(isOblivious ? "oblivious trees" : "trees")} of loss function {objective.Name}"];
        if (scale != 1)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"the scale, {scale}, was folded into the leaves"));
        }

        if (objective.Output != EnsembleOutput.Value)
        {
            notes.Add("softmax or the logistic function was left out: it does not change the class");
        }

        return new("CatBoost JSON", ensemble, objective.ClassLabels, FeatureNames.Check(features.Names, features.Count, file), [.. notes]);
    }

    // [scale, [bias, ...]], and [scale, bias] before versions with several scores.
    private static (double Scale, ImmutableArray<double> Biases) ScaleAndBias(JsonElement root, string file)
    {
        const string place = "scale_and_bias";
        var pair = JsonPath.Find(root, file, place);
        if (pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 && TryReal(pair[0], out var scale))
        {
            if (TryReal(pair[1], out var only))
            {
                return (scale, [only]);
            }

            if (pair[1].ValueKind == JsonValueKind.Array && pair[1].GetArrayLength() is >= 1 and <= ImportLimits.MaximumClasses)
            {
                return (scale, [.. pair[1].EnumerateArray().Select(bias => TryReal(bias, out var value) ? value : throw new MalformedInputException(file, place, "expected finite numbers"))]);
            }
        }

        throw new MalformedInputException(file, place, "expected a number and an array of numbers");
    }

    private static bool TryReal(JsonElement element, out double value)
    {
        value = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out value) && double.IsFinite(value);
    }
}
