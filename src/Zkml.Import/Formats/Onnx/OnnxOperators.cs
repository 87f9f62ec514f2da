using System.Collections.Frozen;

namespace Zkml.Import.Formats.Onnx;

/// <summary>
/// The operators that are read, with all attributes that their definitions have (https://onnx.ai/onnx/operators). What nobody asks for is known to be harmless: hit rates of nodes, how wide a result is,
/// and the names of what is not looked up.
/// </summary>
internal static class OnnxOperators
{
    private const string MachineLearning = "ai.onnx.ml";

    private static readonly string[] Nodes =
    [
        "nodes_falsenodeids", "nodes_featureids", "nodes_hitrates", "nodes_hitrates_as_tensor", "nodes_missing_value_tracks_true", "nodes_modes", "nodes_nodeids", "nodes_treeids", "nodes_truenodeids",
        "nodes_values", "nodes_values_as_tensor", "base_values", "base_values_as_tensor", "post_transform",
    ];

    private static readonly FrozenDictionary<(string Domain, string Name), FrozenSet<string>> Known = new Dictionary<(string, string), FrozenSet<string>>
    {
        [(MachineLearning, "TreeEnsembleClassifier")] = FrozenSet.Create(
            [.. Nodes, "class_ids", "class_nodeids", "class_treeids", "class_weights", "class_weights_as_tensor", "classlabels_int64s", "classlabels_strings"]),
        [(MachineLearning, "TreeEnsembleRegressor")] = FrozenSet.Create(
            [.. Nodes, "aggregate_function", "n_targets", "target_ids", "target_nodeids", "target_treeids", "target_weights", "target_weights_as_tensor"]),

        // Members are for the mode BRANCH_MEMBER, which is refused.
        [(MachineLearning, "TreeEnsemble")] = FrozenSet.Create(
            "aggregate_function", "leaf_targetids", "leaf_weights", "membership_values", "n_targets", "nodes_falseleafs", "nodes_falsenodeids", "nodes_featureids", "nodes_hitrates",
            "nodes_missing_value_tracks_true", "nodes_modes", "nodes_splits", "nodes_trueleafs", "nodes_truenodeids", "post_transform", "tree_roots"),
        [(MachineLearning, "ZipMap")] = FrozenSet.Create("classlabels_int64s", "classlabels_strings"),
        [(MachineLearning, "LabelEncoder")] = FrozenSet.Create(
            "default_float", "default_int64", "default_string", "default_tensor", "keys_floats", "keys_int64s", "keys_strings", "keys_tensor", "values_floats", "values_int64s", "values_strings", "values_tensor"),
        [("", "Identity")] = [],
        [("", "Cast")] = FrozenSet.Create("round_mode", "saturate", "to"),
        [("", "Softmax")] = FrozenSet.Create("axis"),
        [("", "ArgMax")] = FrozenSet.Create("axis", "keepdims", "select_last_index"),
    }.ToFrozenDictionary();

    /// <summary>The attributes of an operator; null if it is none of these.</summary>
    /// <param name="domain">Who defines it; nothing, or <c>ai.onnx</c>, for ONNX itself.</param>
    /// <param name="name">Its type.</param>
    public static FrozenSet<string>? AttributesOf(string domain, string name) => Known.GetValueOrDefault((domain == "ai.onnx" ? "" : domain, name));
}
