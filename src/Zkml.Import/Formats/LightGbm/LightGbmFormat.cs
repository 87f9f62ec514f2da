using System.Collections.Frozen;

namespace Zkml.Import.Formats.LightGbm;

/// <summary>
/// What LightGBM's model files hold, versions 2 to 4 (src/boosting/gbdt_model_text.cpp and src/io/tree.cpp: SaveModelToString, DumpModel, ToString, ToJSON). What nobody asks for says how the model was trained.
/// </summary>
internal static class LightGbmFormat
{
    /// <summary>Lines of the text form before the trees.</summary>
    public static readonly FrozenSet<string> Header = FrozenSet.Create(
        "tree", "version", "num_class", "num_tree_per_iteration", "label_index", "max_feature_idx", "objective", "average_output", "feature_names", "monotone_constraints", "feature_infos", "tree_sizes");

    /// <summary>Lines of a tree of the text form.</summary>
    public static readonly FrozenSet<string> Tree = FrozenSet.Create(
        "num_leaves", "num_cat", "split_feature", "split_gain", "threshold", "decision_type", "left_child", "right_child", "leaf_parent", "leaf_value", "leaf_weight", "leaf_count", "internal_value",
        "internal_weight", "internal_count", "cat_boundaries", "cat_threshold", "is_linear", "leaf_const", "num_features", "leaf_features", "leaf_coeff", "shrinkage", "has_categorical");

    /// <summary>Properties of the JSON form.</summary>
    public static readonly FrozenSet<string> Dump = FrozenSet.Create(
        "name", "version", "num_class", "num_tree_per_iteration", "label_index", "max_feature_idx", "objective", "average_output", "feature_names", "monotone_constraints", "feature_infos", "tree_info",
        "feature_importances", "pandas_categorical");

    /// <summary>Properties of a tree of the JSON form.</summary>
    public static readonly FrozenSet<string> DumpedTree = FrozenSet.Create("tree_index", "num_leaves", "num_cat", "shrinkage", "tree_structure");

    /// <summary>Properties of a test of the JSON form.</summary>
    public static readonly FrozenSet<string> DumpedTest = FrozenSet.Create(
        "split_index", "split_feature", "split_gain", "threshold", "decision_type", "default_left", "missing_type", "internal_value", "internal_weight", "internal_count", "left_child", "right_child");

    /// <summary>Properties of a leaf of the JSON form.</summary>
    public static readonly FrozenSet<string> DumpedLeaf = FrozenSet.Create("leaf_index", "leaf_value", "leaf_weight", "leaf_count", "leaf_const", "leaf_features", "leaf_coeff");
}
