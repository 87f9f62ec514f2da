using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Zkml.Tests.Import;

/// <summary>Writes a booster as LightGBM's <c>save_model</c> and <c>dump_model</c> do (src/boosting/gbdt_model_text.cpp, src/io/tree.cpp).</summary>
internal static class LightGbmText
{
    private const int DefaultLeftBit = 2;
    private static readonly string[] MissingTypes = ["None", "Zero", "NaN"];

    /// <summary>The text form; version 2 may have no end mark.</summary>
    public static byte[] Write(RandomBooster booster, int version, bool averages)
    {
        var text = new StringBuilder($"tree\nversion=v{version}\nnum_class={booster.Scores}\nnum_tree_per_iteration={booster.Scores}\nlabel_index=0\nmax_feature_idx={booster.Features.Length - 1}\n");
        text.Append(CultureInfo.InvariantCulture, $"objective={Objective(booster)}\n{(averages ? "average_output\n" : "")}feature_names={Names(booster)}\n");
        text.Append(CultureInfo.InvariantCulture, $"feature_infos={string.Join(' ', booster.Features.Select(feature => feature.IsCategorical ? "0:1:2" : "[-1:1]"))}\ntree_sizes=0\n\n");
        foreach (var (number, tree) in booster.Trees.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"Tree={number}\n{Tree(booster, tree)}shrinkage=1\n\n\n");
        }

        return Encoding.UTF8.GetBytes(text.Append(version == 2 ? "\nfeature importances:\nColumn_0=1\n" : "end of trees\n\nfeature importances:\n\nparameters:\nend of parameters\n\npandas_categorical:null\n").ToString());
    }

    /// <summary>The JSON form.</summary>
    public static byte[] Dump(RandomBooster booster, bool averages) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["name"] = "tree",
        ["version"] = "v4",
        ["num_class"] = booster.Scores,
        ["num_tree_per_iteration"] = booster.Scores,
        ["label_index"] = 0,
        ["max_feature_idx"] = booster.Features.Length - 1,
        ["objective"] = Objective(booster),
        ["average_output"] = averages,
        ["feature_names"] = new JsonArray([.. Names(booster).Split(' ').Select(name => (JsonNode)name)]),
        ["tree_info"] = new JsonArray([.. booster.Trees.Select((tree, number) => (JsonNode)new JsonObject { ["tree_index"] = number, ["tree_structure"] = Node(booster, tree, 0) })]),
        ["pandas_categorical"] = null,
    }.ToJsonString());

    private static string Names(RandomBooster booster) => string.Join(' ', booster.Features.Select((_, feature) => $"Column_{feature}"));

    private static string Objective(RandomBooster booster) => booster.Objective switch
    {
        "classes" => $"multiclass num_class:{booster.Scores}",
        "two classes" => "binary sigmoid:1",
        _ => "regression",
    };

    private static string Tree(RandomBooster booster, BoosterTree tree)
    {
        var tests = tree.Nodes.Index().Where(node => !node.Item.IsLeaf).Select(node => node.Index).ToArray();
        var leaves = tree.Nodes.Index().Where(node => node.Item.IsLeaf).Select(node => node.Index).ToArray();
        var sets = tests.Where(node => tree.Nodes[node].Categories.Length > 0).Select(node => Words(tree.Nodes[node].Categories)).ToArray();
        var text = new StringBuilder();
        Line("num_leaves", [leaves.Length]);
        Line("num_cat", [sets.Length]);
        if (tests.Length > 0)
        {
            var set = 0;
            Line("split_feature", tests.Select(node => tree.Nodes[node].Feature));
            Line("threshold", tests.Select(node => tree.Nodes[node].Categories.Length > 0 ? set++ : tree.Nodes[node].Threshold));
            Line("decision_type", tests.Select(node => DecisionType(booster, tree.Nodes[node])));
            Line("left_child", tests.Select(node => Child(tree.Nodes[node].Left)));
            Line("right_child", tests.Select(node => Child(tree.Nodes[node].Right)));
        }

        Line("leaf_value", leaves.Select(node => tree.Nodes[node].Value * tree.Weight));
        if (sets.Length > 0)
        {
            Line("cat_boundaries", Enumerable.Range(0, sets.Length + 1).Select(i => sets[..i].Sum(words => words.Length)));
            Line("cat_threshold", sets.SelectMany(words => words));
        }

        return text.ToString();

        int Child(int node) => tree.Nodes[node].IsLeaf ? -1 - Array.IndexOf(leaves, node) : Array.IndexOf(tests, node);

        void Line<T>(string name, IEnumerable<T> values)
            where T : IFormattable => text.Append(CultureInfo.InvariantCulture, $"{name}={string.Join(' ', values.Select(value => value.ToString(null, CultureInfo.InvariantCulture)))}\n");
    }

    private static uint[] Words(int[] categories)
    {
        var words = new uint[(categories.Max() / 32) + 1];
        foreach (var category in categories)
        {
            words[category / 32] |= 1u << (category % 32);
        }

        return words;
    }

    private static int DecisionType(RandomBooster booster, BoosterNode node) =>
        (node.Categories.Length > 0 ? 1 : 0) | (node.IsDefaultLeft ? DefaultLeftBit : 0) | (Array.IndexOf(MissingTypes, booster.Features[node.Feature].MissingType) << 2);

    private static JsonObject Node(RandomBooster booster, BoosterTree tree, int index)
    {
        var node = tree.Nodes[index];
        return node.IsLeaf
            ? new() { ["leaf_index"] = index, ["leaf_value"] = node.Value * tree.Weight }
            : new()
            {
                ["split_index"] = index,
                ["split_feature"] = node.Feature,
                ["threshold"] = node.Categories.Length > 0 ? string.Join("||", node.Categories) : node.Threshold,
                ["decision_type"] = node.Categories.Length > 0 ? "==" : "<=",
                ["default_left"] = node.IsDefaultLeft,
                ["missing_type"] = booster.Features[node.Feature].MissingType,
                ["left_child"] = Node(booster, tree, node.Left),
                ["right_child"] = Node(booster, tree, node.Right),
            };
    }
}
