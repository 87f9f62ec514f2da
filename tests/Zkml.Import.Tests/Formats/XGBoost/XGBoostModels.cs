namespace Zkml.Import.Tests.Formats.XGBoost;

/// <summary>Small XGBoost models to be changed and broken.</summary>
internal static class XGBoostModels
{
    /// <summary>One tree: <c>x0 &lt; 0.5 ? (x1 &lt; 1.5 ? 1 : 2) : 3</c>.</summary>
    public const string Tree =
        """{"left_children":[1,3,-1,-1,-1],"right_children":[2,4,-1,-1,-1],"split_indices":[0,1,0,0,0],"split_conditions":[0.5,1.5,3,1,2],"split_type":[0,0,0,0,0],"default_left":[0,0,0,0,0],"tree_param":{"num_deleted":"0","size_leaf_vector":"1"}}""";

    public static string Model(string objective = "reg:squarederror", string baseScore = "5E-1", string classes = "0", string scores = "0", string trees = Tree) =>
        $$$"""
        {"learner":{"feature_names":[],"gradient_booster":{"model":{"tree_info":[{{{scores}}}],"trees":[{{{trees}}}]},"name":"gbtree"},
        "learner_model_param":{"base_score":"{{{baseScore}}}","num_class":"{{{classes}}}","num_feature":"2","num_target":"1"},"objective":{"name":"{{{objective}}}"}},"version":[3,2,0]}
        """;
}
