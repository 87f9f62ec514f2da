using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Zkml.Tests.Import;

/// <summary>Writes a booster as XGBoost's <c>save_model("model.json")</c> does (doc/model.schema of its repository, and src/gbm/gbtree.cc of the versions).</summary>
internal static class XGBoostText
{
    /// <summary>The file.</summary>
    /// <param name="booster">What is written.</param>
    /// <param name="version">1, 3 or 4, which write the weights of dropped-out trees at different places, and base scores as a number or an array.</param>
    /// <param name="missing">What stands for a missing value; null for nothing.</param>
    public static byte[] Write(RandomBooster booster, int version, double? missing)
    {
        var dropsOut = booster.Trees.Any(tree => tree.Weight != 1);
        JsonArray Weights() => [.. booster.Trees.Select(tree => (JsonNode)tree.Weight)];
        var rounds = booster.Trees.Length / (booster.Scores * booster.TreesPerScore);
        var model = new JsonObject
        {
            ["gbtree_model_param"] = new JsonObject { ["num_parallel_tree"] = Text(booster.TreesPerScore), ["num_trees"] = Text(booster.Trees.Length) },
            ["tree_info"] = new JsonArray([.. booster.Trees.Select(tree => (JsonNode)tree.Score)]),
            ["trees"] = new JsonArray([.. booster.Trees.Select((tree, number) => Tree(tree, number, booster.Features.Length))]),
        };
        if (version >= 3)
        {
            model["iteration_indptr"] = new JsonArray([.. Enumerable.Range(0, rounds + 1).Select(round => (JsonNode)(round * booster.Scores * booster.TreesPerScore))]);
        }

        if (dropsOut && version == 4)
        {
            model["weight_drop"] = Weights();
        }

        var gradientBooster = new JsonObject { ["model"] = model, ["name"] = "gbtree" };
        if (dropsOut && version == 3)
        {
            gradientBooster["weight_drop"] = Weights();
        }

        if (dropsOut && version == 1)
        {
            gradientBooster = new() { ["name"] = "dart", ["gbtree"] = gradientBooster, ["weight_drop"] = Weights() };
        }

        var attributes = new JsonObject();
        if (missing is { } marker)
        {
            attributes["scikit_learn"] = FormattableString.Invariant($"{{\"missing\": {marker}}}");
        }

        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["learner"] = new JsonObject
            {
                ["attributes"] = attributes,
                ["feature_names"] = new JsonArray(),
                ["feature_types"] = new JsonArray(),
                ["gradient_booster"] = gradientBooster,
                ["learner_model_param"] = new JsonObject
                {
                    ["base_score"] = version == 1 ? "5E-1" : "[5E-1]",
                    ["boost_from_average"] = "1",
                    ["num_class"] = Text(booster.Scores == 1 ? 0 : booster.Scores),
                    ["num_feature"] = Text(booster.Features.Length),
                    ["num_target"] = "1",
                },
                ["objective"] = new JsonObject { ["name"] = booster.Objective switch { "classes" => "multi:softprob", "two classes" => "binary:logistic", _ => "reg:squarederror" } },
            },
            ["version"] = new JsonArray(version == 1 ? 1 : 3, version, 0),
        }.ToJsonString().Replace("\"NaN\"", "NaN", StringComparison.Ordinal));
    }

    private static JsonNode Tree(BoosterTree tree, int number, int features)
    {
        var categorical = tree.Nodes.Index().Where(node => node.Item.Categories.Length > 0).ToArray();
        var sizes = categorical.Select(node => node.Item.Categories.Length).ToArray();
        return new JsonObject
        {
            ["id"] = number,
            ["left_children"] = Array(tree, node => node.Left),
            ["right_children"] = Array(tree, node => node.Right),
            ["split_indices"] = Array(tree, node => node.Feature),
            ["split_conditions"] = Array(tree, node => node.IsLeaf ? node.Value : double.IsNaN(node.Threshold) ? "NaN" : JsonNode.Parse(((float)node.Threshold).ToString("R", CultureInfo.InvariantCulture))!),
            ["split_type"] = Array(tree, node => node.Categories.Length > 0 ? 1 : 0),
            ["default_left"] = Array(tree, node => node.IsDefaultLeft ? 1 : 0),
            ["categories"] = new JsonArray([.. categorical.SelectMany(node => node.Item.Categories).Select(category => (JsonNode)category)]),
            ["categories_nodes"] = new JsonArray([.. categorical.Select(node => (JsonNode)node.Index)]),
            ["categories_segments"] = new JsonArray([.. sizes.Select((_, i) => (JsonNode)sizes[..i].Sum())]),
            ["categories_sizes"] = new JsonArray([.. sizes.Select(size => (JsonNode)size)]),
            ["tree_param"] = new JsonObject { ["num_deleted"] = "0", ["num_feature"] = Text(features), ["num_nodes"] = Text(tree.Nodes.Length), ["size_leaf_vector"] = "1" },
        };
    }

    private static JsonArray Array(BoosterTree tree, Func<BoosterNode, JsonNode> value) => [.. tree.Nodes.Select(value)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
