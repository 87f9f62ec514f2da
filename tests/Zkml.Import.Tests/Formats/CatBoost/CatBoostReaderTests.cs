using Zkml.Models;
using Zkml.Models.Trees;
using static Zkml.Import.Tests.ImportedFile;

namespace Zkml.Import.Tests.Formats.CatBoost;

public sealed class CatBoostReaderTests
{
    public static TheoryData<string> Forms => [CatBoostModels.Oblivious, CatBoostModels.Free];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_tests_of_a_tree_are_the_bits_of_its_leafs_number_and_a_number_equal_to_the_border_is_not_above(string model)
    {
        var imported = Read(model);
        imported.Format.ShouldBe("CatBoost JSON");
        imported.Ensemble.Output.ShouldBe(EnsembleOutput.Value);
        imported.FeatureNames!.Value.ShouldBe(["age", "kind", "height"]);
        imported.Ensemble.Scores(0.5, 9, 1.5).ShouldBe([2.25]);
        imported.Ensemble.Scores(0.6, 9, 1.5).ShouldBe([4.25]);
        imported.Ensemble.Scores(0.5, 9, 1.6).ShouldBe([6.25]);
        imported.Ensemble.Scores(0.6, 9, 1.6).ShouldBe([8.25]);
        imported.Notes.ShouldContain("the scale, 2, was folded into the leaves");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Numbers_are_compared_in_single_precision(string model)
    {
        // 0.50000001 rounds to 0.5, and 0.50000004 does not.
        var ensemble = Read(model).Ensemble;
        ensemble.Scores(0.50000001, 0, 0).ShouldBe([2.25]);
        ensemble.Scores(0.50000004, 0, 0).ShouldBe([4.25]);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_missing_fails_or_passes_every_test_as_the_file_says_of_its_feature(string model)
    {
        var ensemble = Read(model).Ensemble;
        ensemble.Scores(double.NaN, 0, 0).ShouldBe([2.25]);
        ensemble.Scores(1, 0, double.NaN).ShouldBe([8.25]);
        ensemble.Scores(double.PositiveInfinity, 0, double.NegativeInfinity).ShouldBe([4.25]);
        Read(model.Replace("AsFalse", "AsIs", StringComparison.Ordinal)).Ensemble.Splits.Where(split => split.Feature == 0).ShouldAllBe(split => split.Missing == MissingSide.None);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Two_classes_are_told_apart_by_the_sign(string model)
    {
        var imported = Read(model.Replace("RMSE", "Logloss", StringComparison.Ordinal).Replace("[0.25]", "[-4.5]", StringComparison.Ordinal));
        imported.Ensemble.Output.ShouldBe(EnsembleOutput.SignOfScore);
        imported.ClassLabels.ShouldBe(["0", "1"]);
        new[] { 1.0, 2 }.Select(height => imported.Ensemble.ClassOf(imported.Ensemble.Scores(0, 0, height))).ShouldBe([0, 1]);
    }

    [Fact]
    public void Several_classes_have_a_value_each_in_every_leaf_and_the_names_of_the_file()
    {
        var imported = Read(CatBoostModels.OfClasses(""", "class_params":{"class_label_type":"String","class_names":["red","green","blue"],"class_to_label":[0,1,2],"classes_count":0}"""));
        imported.ClassLabels.ShouldBe(["red", "green", "blue"]);
        imported.Ensemble.Scores(0, 0, 0).ShouldBe([1, 2, 3]);
        imported.Ensemble.Scores(1, 0, 0).ShouldBe([6, 5, 4]);
        Read(CatBoostModels.OfClasses("")).ClassLabels.ShouldBe(["0", "1", "2"]);
        Read(CatBoostModels.OfClasses(""", "class_params":{"class_names":[3,7,40],"class_to_label":[0,1,2]}""")).ClassLabels.ShouldBe(["3", "7", "40"]);
    }

    [Theory]
    [InlineData(""", "class_params":{"class_names":["a","b"],"class_to_label":[0,1]}""", "model_info.class_params: expected 3 names of classes, in the order of their scores")]
    [InlineData(""", "class_params":{"class_names":["a","b","c"],"class_to_label":[0,2,1]}""", "model_info.class_params: expected 3 names of classes, in the order of their scores")]
    [InlineData(""", "class_params":{"class_names":["a","b","a"],"class_to_label":[0,1,2]}""", "model_info.class_params.class_names[2]: expected a label")]
    [InlineData(""", "class_params":{"class_names":["a","b",null],"class_to_label":[0,1,2]}""", "model_info.class_params.class_names[2]: expected a label")]
    [InlineData(""", "class_params":{"class_names":["a","b","c"],"class_to_label":[0,1,2],"thresholds":[1,2,3]}""", "model_info.class_params: the property 'thresholds' is not known here")]
    [InlineData(""", "binclass_probability_threshold":"0.3" """, "model_info.binclass_probability_threshold: a threshold of its own between two classes is not supported")]
    public void Classes_that_do_not_fit_the_scores_are_refused(string parameters, string problem) => Refusal(CatBoostModels.OfClasses(parameters)).ShouldContain(problem);

    [Theory]
    [InlineData("\"RMSE\"", "\"Poisson\"", "model_info.params.loss_function: 'Poisson' with 1 scores is not supported; expected one of Logloss")]
    [InlineData("\"RMSE\"", "\"MultiClass\"", "model_info.params.loss_function: 'MultiClass' with 1 scores is not supported")]
    [InlineData("[0.25]", "[0.25,1]", "model_info.params.loss_function: 'RMSE' with 2 scores is not supported")]
    [InlineData("\"params\":{\"loss_function\"", "\"params\":{\"loss\"", "the property 'loss_function' is missing")]
    [InlineData("\"scale_and_bias\"", "\"trees\":[{\"value\":1}],\"scale_and_bias\"", "there are 'oblivious_trees' and 'trees'; expected one of them")]
    [InlineData("\"scale_and_bias\":[2,[0.25]]", "\"scale_and_bias\":[2]", "scale_and_bias: expected a number and an array of numbers")]
    [InlineData("\"scale_and_bias\":[2,[0.25]]", "\"scale_and_bias\":[2,[null]]", "scale_and_bias: expected finite numbers")]
    [InlineData("\"scale_and_bias\":[2,", "\"scale\":1,\"scale_and_bias\":[2,", "the property 'scale' is not known here, and might change what the model predicts")]
    [InlineData("[1,2,3,4],", "[1,2,3],", "tree 0, leaf_values: the array has 3 elements; 4 are expected")]
    [InlineData("[1,2,3,4],", "[1,2,3,1e999],", "tree 0, leaf_values[3]: expected a finite number")]
    [InlineData("\"leaf_weights\"", "\"linear\"", "tree 0: the property 'linear' is not known here")]
    [InlineData("\"float_feature_index\":2", "\"float_feature_index\":3", "tree 0, splits[1]: expected the number of a feature as 'float_feature_index'")]
    [InlineData("\"split_index\":0,\"split_type\":\"FloatFeature\"", "\"split_index\":0,\"split_type\":\"OneHotFeature\"", "tree 0, splits[0]: the test is of type 'OneHotFeature', which is not supported")]
    [InlineData("\"border\":1.5", "\"negated\":true,\"border\":1.5", "tree 0, splits[1]: the property 'negated' is not known here")]
    [InlineData("\"border\":1.5", "\"border\":null", "tree 0, splits[1]: expected a finite number as 'border'")]
    [InlineData("\"feature_index\":1,", "\"feature_index\":0,", "features_info.float_features[1]: expected 'feature_index' and 'flat_feature_index', whole numbers below 4096 that no other feature has")]
    [InlineData("\"flat_feature_index\":1,", "\"flat_feature_index\":2000000000,", "features_info.float_features[1]: expected 'feature_index' and 'flat_feature_index'")]
    [InlineData("\"has_nans\":false", "\"scale\":2", "features_info.float_features[1]: the property 'scale' is not known here")]
    [InlineData("\"AsTrue\"", "\"AsMean\"", "features_info.float_features[2]: expected the nan_value_treatment AsIs, AsFalse or AsTrue, found 'AsMean'")]
    [InlineData("\"features_info\":{", "\"features_info\":{\"categorical_features\":[{\"feature_index\":0}],", "features_info.categorical_features: categories, texts and embeddings become statistics of the training data here (CTR)")]
    [InlineData("\"features_info\":{", "\"features_info\":{\"ctrs\":[{}],", "features_info.ctrs: categories, texts and embeddings")]
    [InlineData("\"features_info\":{", "\"features_info\":{\"audio_features\":[],", "features_info: the property 'audio_features' is not known here")]
    [InlineData("\"feature_id\":\"kind\"", "\"feature_id\":\"age\"", "feature_names[1]: expected a name")]
    [InlineData("\"leaf_weights\":[1,1,1,1],\"splits\":[", "\"splits\":3,\"leaf_weights\":[", "tree 0, splits: expected an array of tests")]
    public void A_malformed_model_is_refused_with_its_place(string found, string replacement, string problem)
    {
        CatBoostModels.Oblivious.ShouldContain(found);
        Refusal(CatBoostModels.Oblivious.Replace(found, replacement, StringComparison.Ordinal)).ShouldContain(problem);
    }

    [Theory]
    [InlineData("\"left\":{\"value\":1,\"weight\":1}", "\"left\":{\"value\":null}", "tree 0, node 2: expected an array 'value'")]
    [InlineData("\"left\":{\"value\":1,\"weight\":1},", "", "the property 'left' is missing")]
    [InlineData("\"left\":{\"value\":1,\"weight\":1}", "\"left\":3", "tree 0, node 2: expected an array 'value'")]
    [InlineData("\"value\":4", "\"value\":4,\"coefficients\":[]", "tree 0, node 6: the property 'coefficients' is not known here")]
    [InlineData("\"trees\":[", "\"trees\":[],\"ctr_data\":[", "expected 1 to 10000 trees, found 0")]
    public void A_malformed_tree_of_nodes_within_nodes_is_refused_with_its_place(string found, string replacement, string problem)
    {
        CatBoostModels.Free.ShouldContain(found);
        Refusal(CatBoostModels.Free.Replace(found, replacement, StringComparison.Ordinal)).ShouldContain(problem);
    }

    [Fact]
    public void A_tree_of_more_tests_than_the_library_allows_is_refused_before_memory_is_taken_for_its_leaves()
    {
        const string test = "{\"border\":0.5,\"float_feature_index\":0,\"split_index\":0,\"split_type\":\"FloatFeature\"},";
        Refusal(CatBoostModels.Oblivious.Replace("\"splits\":[", $"\"splits\":[{string.Concat(Enumerable.Repeat(test, 30))}", StringComparison.Ordinal))
            .ShouldContain("tree 0, splits: expected 0 to 16 tests, found 17");
    }
}
