using System.Collections.Frozen;
using System.Text.Json;
using Zkml.Import.Formats.Json;

namespace Zkml.Import.Formats.XGBoost;

/// <summary>
/// The properties of XGBoost's model files, versions 1.0 to 3.4 (src/learner.cc, src/gbm/gbtree.cc, src/gbm/gbtree_model.cc, src/tree/tree_model.cc, src/data/cat_container.cc: SaveModel). Those that
/// nobody asks for say how the model was trained.
/// </summary>
internal static class XGBoostFormat
{
    private static readonly FrozenSet<string> Root = FrozenSet.Create("learner", "version");
    private static readonly FrozenSet<string> Learner = FrozenSet.Create("attributes", "feature_names", "feature_types", "gradient_booster", "learner_model_param", "learner_train_param", "objective");
    private static readonly FrozenSet<string> ModelParameters = FrozenSet.Create("base_score", "boost_from_average", "num_class", "num_feature", "num_target");
    private static readonly FrozenSet<string> Booster = FrozenSet.Create("name", "model", "gbtree", "weight_drop");
    private static readonly FrozenSet<string> Trees = FrozenSet.Create("gbtree_model_param", "tree_info", "trees", "iteration_indptr", "cats", "weight_drop");
    private static readonly FrozenSet<string> TreesParameters = FrozenSet.Create("num_parallel_tree", "num_trees", "size_leaf_vector");
    private static readonly FrozenSet<string> TreeParameters = FrozenSet.Create("num_deleted", "num_feature", "num_nodes", "size_leaf_vector");

    private static readonly FrozenSet<string> Tree = FrozenSet.Create(
        "base_weights", "categories", "categories_nodes", "categories_segments", "categories_sizes", "default_left", "id", "leaf_child_counts", "leaf_weights", "left_children", "loss_changes", "parents",
        "right_children", "split_conditions", "split_indices", "split_type", "sum_hessian", "tree_param");

    /// <summary>Refuses properties that are not known, down to the booster.</summary>
    public static void Check(JsonElement root, string file)
    {
        var learner = JsonPath.Find(root, file, "learner");
        var parameters = JsonPath.Find(root, file, "learner", "learner_model_param");
        KnownProperties.Check(root, Root, file, "");
        KnownProperties.Check(learner, Learner, file, "learner");
        KnownProperties.Check(parameters, ModelParameters, file, "learner.learner_model_param");
    }

    /// <summary>Refuses properties of a booster of trees that are not known.</summary>
    public static void CheckBooster(JsonElement booster, string file, string place) => KnownProperties.Check(booster, Booster, file, place);

    /// <summary>The same for what holds the trees.</summary>
    public static void CheckTrees(JsonElement model, string file)
    {
        const string place = "learner.gradient_booster.model";
        KnownProperties.Check(model, Trees, file, place);
        if (model.TryGet("gbtree_model_param", out var parameters))
        {
            KnownProperties.Check(parameters, TreesParameters, file, $"{place}.gbtree_model_param");
        }
    }

    /// <summary>The same for one tree.</summary>
    public static void CheckTree(JsonElement tree, string file, string place)
    {
        KnownProperties.Check(tree, Tree, file, place);
        if (tree.ValueKind == JsonValueKind.Object && tree.TryGet("tree_param", out var parameters))
        {
            KnownProperties.Check(parameters, TreeParameters, file, $"{place}, tree_param");
        }
    }
}
