using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Host;
using Zkml.Learning.Models.Trees;

namespace Zkml.Learning.Import.XGBoost;

/// <summary>Reads what XGBoost's <c>save_model("model.json")</c> writes.</summary>
internal static class XGBoostReader
{
    public static ImportedModel Read(JsonElement root, string file)
    {
        var parameters = XGBoostParameters.Read(root, file);
        var objective = XGBoostObjective.Of(JsonPath.TextOrNull(JsonPath.Find(root, file, "learner", "objective"), "name") ?? "", file);
        RequireScores(objective, parameters, file);
        var (model, weights) = Booster(root, file);
        var notes = ImmutableArray.CreateBuilder<string>();
        var trees = ReadTrees(model, weights, parameters, file);
        notes.Add($"{trees.Length} trees of objective {JsonPath.TextOrNull(JsonPath.Find(root, file, "learner", "objective"), "name")}; what is missing goes to the side that each test learned");
        if (weights is not null)
        {
            notes.Add("the weights of dropped-out trees (dart) were folded into the leaves");
        }

        if (objective.Note is { } note)
        {
            notes.Add(note);
        }

        if (objective.IsLogistic)
        {
            notes.Add("the base score was turned into its log odds");
        }

        if (BestIteration(root) is { } best)
        {
            notes.Add($"early stopping found round {OneLine.Of(best)} (from 0) the best; all rounds were taken, as Booster.predict does and XGBClassifier does not; slice the booster before saving it to keep fewer");
        }

        var bases = parameters.BaseScores.Select(score => objective.ToMargin(score, file));
        var ensemble = new TreeEnsemble<double>(parameters.FeatureCount, trees, [.. bases], objective.Output);
        return new(
            "XGBoost JSON", ensemble, ensemble.ClassCount == 0 ? [] : ClassLabels.Numbers(ensemble.ClassCount), FeatureNames.Check(Names(root), parameters.FeatureCount, file), notes.ToImmutable());
    }

    private static void RequireScores(XGBoostObjective objective, XGBoostParameters parameters, string file)
    {
        if (objective.Output == EnsembleOutput.LargestScore != parameters.ScoreCount > 1)
        {
            throw new MalformedInputException(file, "learner.learner_model_param.num_class", $"{parameters.ScoreCount} scores do not fit the objective; expected 2 or more for multi:*, else 0 or 1");
        }
    }

    // A booster with dropout wraps the usual one and weighs each tree.
    private static (JsonElement Model, double[]? Weights) Booster(JsonElement root, string file)
    {
        var booster = JsonPath.Find(root, file, "learner", "gradient_booster");
        switch (JsonPath.TextOrNull(booster, "name"))
        {
            case "gbtree":
                return (JsonPath.Find(booster, file, "model"), null);
            case "dart":
                return (JsonPath.Find(booster, file, "gbtree", "model"), JsonColumns.Reals(booster, "weight_drop", null, file, "learner.gradient_booster"));
            case var name:
                throw new MalformedInputException(file, "learner.gradient_booster.name", $"'{OneLine.Of(name ?? "")}' is not supported; there is gbtree, dart");
        }
    }

    private static ImmutableArray<DecisionTree<double>> ReadTrees(JsonElement model, double[]? weights, XGBoostParameters parameters, string file)
    {
        var scores = JsonColumns.Integers(model, "tree_info", null, file, "learner.gradient_booster.model");
        ImportLimits.Require(scores.Length, 1, ImportLimits.MaximumTrees, file, "learner.gradient_booster.model.tree_info", "trees");
        var elements = JsonPath.Find(model, file, "trees");
        if (elements.ValueKind != JsonValueKind.Array || elements.GetArrayLength() != scores.Length || (weights?.Length ?? scores.Length) != scores.Length)
        {
            throw new MalformedInputException(file, "learner.gradient_booster.model.trees", $"expected {scores.Length} trees, as tree_info and weight_drop have entries");
        }

        var trees = ImmutableArray.CreateBuilder<DecisionTree<double>>(scores.Length);
        long leaves = 0;
        foreach (var element in elements.EnumerateArray())
        {
            var tree = trees.Count;
            var score = scores[tree];
            if (score < 0 || score >= parameters.ScoreCount)
            {
                throw new MalformedInputException(file, $"tree {tree}", $"tree_info says class {score}; there are {parameters.ScoreCount}, counted from 0");
            }

            trees.Add(XGBoostTree.Read(element, tree, parameters.FeatureCount, Leaf, file));

            LeafNode<double> Leaf(double value)
            {
                ImportLimits.RequireLeafValues(++leaves, parameters.ScoreCount, file);
                var values = new double[parameters.ScoreCount];
                values[score] = value * (weights?[tree] ?? 1);
                return new([.. values]);
            }
        }

        return trees.MoveToImmutable();
    }

    private static string? BestIteration(JsonElement root) =>
        root.GetProperty("learner").TryGetProperty("attributes", out var attributes) ? JsonPath.TextOrNull(attributes, "best_iteration") : null;

    private static List<string> Names(JsonElement root) =>
        root.GetProperty("learner").TryGetProperty("feature_names", out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()! : "")]
            : [];
}
