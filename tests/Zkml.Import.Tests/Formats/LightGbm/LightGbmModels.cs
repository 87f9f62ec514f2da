namespace Zkml.Import.Tests.Formats.LightGbm;

/// <summary>Small LightGBM models to be changed and broken: <c>x0 &lt;= 0.5 ? (x1 &lt;= 1.5 ? 1 : 2) : 3</c>, and a tree of one leaf, 0.25.</summary>
internal static class LightGbmModels
{
    public const string Text =
        """
        tree
        version=v4
        num_class=1
        num_tree_per_iteration=1
        max_feature_idx=1
        objective=regression
        feature_names=age height
        tree_sizes=1 2

        Tree=0
        num_leaves=3
        num_cat=0
        split_feature=0 1
        threshold=0.5 1.5
        decision_type=2 2
        left_child=1 -1
        right_child=-3 -2
        leaf_value=1 2 3
        is_linear=0
        shrinkage=1

        Tree=1
        num_leaves=1
        num_cat=0
        leaf_value=0.25
        shrinkage=1

        end of trees

        """;

    public const string Json =
        """
        {"name":"tree","version":"v4","num_class":1,"num_tree_per_iteration":1,"max_feature_idx":1,"objective":"regression","average_output":false,"feature_names":["age","height"],
        "tree_info":[{"tree_index":0,"tree_structure":{"split_index":0,"split_feature":0,"threshold":0.5,"decision_type":"<=","missing_type":"None",
        "left_child":{"split_index":1,"split_feature":1,"threshold":1.5,"decision_type":"<=","missing_type":"NaN","left_child":{"leaf_index":0,"leaf_value":1},"right_child":{"leaf_index":1,"leaf_value":2}},
        "right_child":{"leaf_index":2,"leaf_value":3}}},{"tree_index":1,"tree_structure":{"leaf_value":0.25}}]}
        """;
}
