namespace Zkml.Import.Tests.Formats.CatBoost;

/// <summary>Small CatBoost models to be changed and broken: two levels, x0 &gt; 0.5 as the lower bit of the leaf's number and x2 &gt; 1.5 as the higher; x1 stands between them and no test looks at it.</summary>
internal static class CatBoostModels
{
    public const string Oblivious = """
        {"features_info":{"float_features":[
        {"borders":[0.5],"feature_id":"age","feature_index":0,"flat_feature_index":0,"has_nans":true,"nan_value_treatment":"AsFalse"},
        {"borders":[],"feature_id":"kind","feature_index":1,"flat_feature_index":1,"has_nans":false,"nan_value_treatment":"AsIs"},
        {"borders":[1.5],"feature_id":"height","feature_index":2,"flat_feature_index":2,"has_nans":true,"nan_value_treatment":"AsTrue"}]},
        "model_info":{"params":{"loss_function":{"type":"RMSE"}}},
        "oblivious_trees":[{"leaf_values":[1,2,3,4],"leaf_weights":[1,1,1,1],"splits":[
        {"border":0.5,"float_feature_index":0,"split_index":0,"split_type":"FloatFeature"},{"border":1.5,"float_feature_index":2,"split_index":1,"split_type":"FloatFeature"}]}],
        "scale_and_bias":[2,[0.25]]}
        """;

    /// <summary>The same as a tree that need not be oblivious.</summary>
    public static string Free => Oblivious[..Oblivious.IndexOf("\"oblivious_trees\"", StringComparison.Ordinal)] + """
        "trees":[{"split":{"border":1.5,"float_feature_index":2,"split_index":1,"split_type":"FloatFeature"},
        "left":{"split":{"border":0.5,"float_feature_index":0,"split_index":0,"split_type":"FloatFeature"},"left":{"value":1,"weight":1},"right":{"value":2,"weight":1}},
        "right":{"split":{"border":0.5,"float_feature_index":0,"split_index":0,"split_type":"FloatFeature"},"left":{"value":3,"weight":1},"right":{"value":4,"weight":1}}}],
        "scale_and_bias":[2,[0.25]]}
        """;

    /// <summary>One test and three scores.</summary>
    public static string OfClasses(string parameters) => Oblivious[..Oblivious.IndexOf("\"model_info\"", StringComparison.Ordinal)] + $$$"""
        "model_info":{"params":{"loss_function":{"type":"MultiClass"}}{{{parameters}}}},
        "oblivious_trees":[{"leaf_values":[1,2,3,6,5,4],"splits":[{"border":0.5,"float_feature_index":0,"split_index":0,"split_type":"FloatFeature"}]}],
        "scale_and_bias":[1,[0,0,0]]}
        """;
}
