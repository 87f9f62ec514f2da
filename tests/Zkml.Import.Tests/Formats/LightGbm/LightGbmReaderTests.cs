using System.Text;
using Zkml.Models;
using static Zkml.Import.Tests.ImportedFile;

namespace Zkml.Import.Tests.Formats.LightGbm;

public sealed class LightGbmReaderTests
{
    public static TheoryData<string> Forms => [LightGbmModels.Text, LightGbmModels.Json];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Trees_are_added_up_and_a_value_equal_to_the_threshold_goes_left(string model)
    {
        var imported = Read(model);
        imported.Ensemble.Output.ShouldBe(EnsembleOutput.Value);
        imported.FeatureNames!.Value.ShouldBe(["age", "height"]);
        imported.Ensemble.Scores(0.5, 1.5).ShouldBe([1.25]);
        imported.Ensemble.Scores(0.5, 1.6).ShouldBe([2.25]);
        imported.Ensemble.Scores(Math.BitIncrement(0.5), 0).ShouldBe([3.25]);
    }

    [Theory]
    [InlineData("objective=regression", "objective=regression\naverage_output")]
    [InlineData("\"average_output\":false", "\"average_output\":true")]
    public void The_average_of_a_forest_is_folded_into_the_leaves(string found, string replacement)
    {
        var form = LightGbmModels.Text.Contains(found, StringComparison.Ordinal) ? LightGbmModels.Text : LightGbmModels.Json;
        form.ShouldContain(found);
        var imported = Read(form.Replace(found, replacement, StringComparison.Ordinal));
        imported.Ensemble.Scores(1, 0).ShouldBe([(3 + 0.25) / 2]);
        imported.Notes.ShouldContain("the average over 2 iterations was folded into the leaves");
    }

    [Fact]
    public void A_dump_that_does_not_say_whether_trees_are_averaged_is_taken_for_a_sum_with_a_word()
    {
        const string note = "the file does not say whether the trees are averaged (boosting=rf), which its version does not write: their sum was taken";
        var early = LightGbmModels.Json.Replace("\"average_output\":false,", "", StringComparison.Ordinal);
        Read(early).Notes.ShouldContain(note);
        Read(LightGbmModels.Json).Notes.ShouldNotContain(note);
        Read(LightGbmModels.Text).Notes.ShouldNotContain(note);
        Refusal(LightGbmModels.Json.Replace("\"average_output\":false", "\"average_output\":1", StringComparison.Ordinal)).ShouldContain("average_output: expected true or false");

        // Averages of classes have the same order as sums.
        Read(early.Replace("regression", "binary sigmoid:1", StringComparison.Ordinal)).Notes.ShouldNotContain(note);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Two_classes_are_told_apart_by_the_sign(string model)
    {
        var imported = Read(model.Replace("regression", "binary sigmoid:1", StringComparison.Ordinal));
        imported.Ensemble.Output.ShouldBe(EnsembleOutput.SignOfScore);
        imported.ClassLabels.ShouldBe(["0", "1"]);
    }

    /// <summary>The second test, <c>x1 &lt;= threshold ? 1 : 2</c>, with everything that the library may take for missing (include/LightGBM/tree.h, NumericalDecision).</summary>
    [Theory]
    [InlineData(0, 1.5, new double[] { 1, 2, 1, 1, 1 })]
    [InlineData(0, -1.5, new double[] { 2, 2, 2, 2, 2 })]
    [InlineData(2, 1.5, new double[] { 1, 2, 1, 1, 1 })]
    [InlineData(4, 1.5, new double[] { 2, 2, 2, 2, 1 })]
    [InlineData(6, 1.5, new double[] { 1, 2, 1, 1, 1 })]
    [InlineData(6, -1.5, new double[] { 1, 2, 1, 1, 2 })]
    [InlineData(8, 1.5, new double[] { 2, 2, 1, 1, 1 })]
    [InlineData(10, -1.5, new double[] { 1, 2, 2, 2, 2 })]
    public void What_is_missing_goes_where_the_library_sends_it(int decisionType, double threshold, double[] expected)
    {
        var (missingType, isLeft) = (((string[])["None", "Zero", "NaN"])[decisionType >> 2], (decisionType & 2) != 0);
        var text = LightGbmModels.Text.Replace("threshold=0.5 1.5", FormattableString.Invariant($"threshold=0.5 {threshold}"), StringComparison.Ordinal)
            .Replace("decision_type=2 2", $"decision_type=2 {decisionType}", StringComparison.Ordinal);
        var json = LightGbmModels.Json.Replace(
            "\"threshold\":1.5,\"decision_type\":\"<=\",\"missing_type\":\"NaN\"",
            FormattableString.Invariant($"\"threshold\":{threshold},\"decision_type\":\"<=\",\"default_left\":{(isLeft ? "true" : "false")},\"missing_type\":\"{missingType}\""),
            StringComparison.Ordinal);
        foreach (var form in (string[])[text, json])
        {
            var ensemble = Read(form).Ensemble;
            new[] { double.NaN, double.PositiveInfinity, 0, -1e-36, -1e-30 }.Select(height => ensemble.Scores(0, height)[0] - 0.25).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_threshold_that_every_number_passes_only_asks_whether_the_feature_is_missing()
    {
        var ensemble = Read(LightGbmModels.Text.Replace("threshold=0.5 1.5", "threshold=inf 1.5", StringComparison.Ordinal).Replace("decision_type=2 2", "decision_type=8 2", StringComparison.Ordinal)).Ensemble;
        new[] { double.NegativeInfinity, 1e300, double.PositiveInfinity, double.NaN }.Select(age => ensemble.Scores(age, 0)[0] - 0.25).ShouldBe([1, 1, 1, 3]);
    }

    [Fact]
    public void A_model_has_at_most_10000_trees()
    {
        foreach (var write in (Func<int, string>[])[TextOf, JsonOf])
        {
            var model = Read(write(10_000));
            model.Ensemble.Trees.Length.ShouldBe(10_000);
            model.Ensemble.Scores(0, 0).ShouldBe([2_500]);
            Refusal(write(10_001)).ShouldContain("10000 trees");
        }

        static string TextOf(int trees)
        {
            var start = LightGbmModels.Text.IndexOf("Tree=0", StringComparison.Ordinal);
            return LightGbmModels.Text[..start] + string.Concat(Enumerable.Range(0, trees).Select(tree => $"Tree={tree}\nnum_leaves=1\nnum_cat=0\nleaf_value=0.25\nshrinkage=1\n\n")) + "end of trees\n";
        }

        static string JsonOf(int trees)
        {
            var start = LightGbmModels.Json.IndexOf("\"tree_info\"", StringComparison.Ordinal);
            return $"{LightGbmModels.Json[..start]}\"tree_info\":[{string.Join(',', Enumerable.Repeat("{\"tree_structure\":{\"leaf_value\":0.25}}", trees))}]}}";
        }
    }

    [Theory]
    [MemberData(nameof(CategoryForms))]
    public void A_feature_has_at_most_4096_categories(string model)
    {
        Read(WithPandas(model, Categories(4_096))).Categories!.Value[1]!.Names.Length.ShouldBe(4_096);
        Refusal(WithPandas(model, Categories(4_097))).ShouldContain("pandas_categorical[0]: expected 1 to 4096");

        static string Categories(int count) => $"[[{string.Join(',', Enumerable.Range(0, count))}]]";
    }

    [Fact]
    public void A_tree_a_thousand_tests_deep_is_read() => Read(Chain(1_000)).Ensemble.Trees.Single().Depth.ShouldBe(1_000);

    [Fact]
    public void A_tree_that_is_nested_too_deep_is_refused_as_such() => Refusal(Chain(2_000)).ShouldEndWith(": objects and arrays are nested more than 1100 deep");

    [Theory]
    [InlineData("left_child=1 -1", "left_child=1 0", "tree 0, node 0: the first node is the root, yet another leads here and none to node -1: the tree has a cycle")]
    [InlineData("left_child=1 -1", "left_child=1 -9", "tree 0, node 1: a child is missing; a test has two")]
    [InlineData("left_child=1 -1", "left_child=2 -1", "tree 0, node 0: a child is missing; a test has two")]
    [InlineData("left_child=1 -1", "left_child=1 -2147483648", "tree 0, node 1: a child is missing; a test has two")]
    [InlineData("left_child=1 -1", "left_child=1 -3", "tree 0, node -3: the node is a child of node 0 and again of node 1; expected one parent")]
    [InlineData("left_child=1 -1", "left_child=-1 -1", "tree 0, node -1: the node is a child of node 0 and again of node 1; expected one parent")]
    [InlineData("threshold=0.5 1.5", "threshold=0.5 nan", "tree 0, node 1: the threshold is NaN; expected a finite number")]
    [InlineData("threshold=0.5 1.5", "threshold=0.5", "tree 0, threshold: there are 1 numbers; 2 are expected")]
    [InlineData("threshold=0.5 1.5", "threshold=0.5 big", "tree 0, threshold: expected numbers, found 'big'")]
    [InlineData("threshold=0.5 1.5\n", "", "tree 0: the line 'threshold=' is missing")]
    [InlineData("split_feature=0 1", "split_feature=0 2", "tree 0, node 1: feature 2 is not there; the model has 2 features")]
    [InlineData("decision_type=2 2", "decision_type=2 1", "tree 0: the line 'cat_boundaries=' is missing")]
    [InlineData("shrinkage=1\n\nTree=1", "shrinkage=1\nleaf_shift=1\n\nTree=1", "tree 0: the line 'leaf_shift' is not known here, and might change what the model predicts")]
    [InlineData("num_class=1", "num_class=1\nlink=log", "header: the line 'link' is not known here, and might change what the model predicts")]
    [InlineData("version=v4", "version=v1", "version: the file is of version v1, expected v2, v3 or v4")]
    [InlineData("version=v4\n", "", "version: the file is of a version before 2, expected v2, v3 or v4")]
    [InlineData("decision_type=2 2", "decision_type=2 12", "tree 0, node 1: the decision_type 12 is not known")]
    [InlineData("leaf_value=1 2 3", "leaf_value=1 inf 3", "tree 0, ")]
    [InlineData("num_leaves=3", "num_leaves=2000000000", "tree 0, num_leaves: expected 1 to 500000 leaves, found 2000000000")]
    [InlineData("num_leaves=3", "num_leaves=4", "tree 0, split_feature: there are 2 numbers; 3 are expected")]
    [InlineData("num_leaves=3", "num_leaves=3\nnum_leaves=3", "tree 0: the line 'num_leaves' is there twice")]
    [InlineData("is_linear=0", "is_linear=1", "tree 0: the leaves are linear models")]
    [InlineData("Tree=1", "Tree=2", "tree 1: expected the line 'Tree=1', found 'Tree=2'")]
    [InlineData("num_tree_per_iteration=1", "num_tree_per_iteration=0", "num_tree_per_iteration: expected 1 to 1024 trees an iteration, found 0")]
    [InlineData("max_feature_idx=1", "max_feature_idx=2147483647", "max_feature_idx: expected 1 to 4096 features")]
    [InlineData("max_feature_idx=1", "max_feature_idx=2", "feature_names: there are 2 names; the model has 3 features")]
    [InlineData("objective=regression", "objective=poisson", "objective: 'poisson' with 1 trees an iteration is not supported")]
    [InlineData("objective=regression", "objective=regression sqrt", "objective: 'regression sqrt' with 1 trees an iteration is not supported")]
    [InlineData("end of trees", "", "tree 1: the file of ")]
    public void A_malformed_text_is_refused_with_its_place(string found, string replacement, string problem)
    {
        LightGbmModels.Text.ShouldContain(found);
        Refusal(LightGbmModels.Text.Replace(found, replacement, StringComparison.Ordinal)).ShouldContain(problem);
    }

    [Theory]
    [InlineData("\"threshold\":1.5", "\"threshold\":\"1||2\"", "tree 0, node 1: expected a finite number 'threshold'")]
    [InlineData("\"threshold\":1.5", "\"threshold\":1e999", "tree 0, node 1: expected a finite number 'threshold'")]
    [InlineData("\"threshold\":1.5,\"decision_type\":\"<=\"", "\"threshold\":\"1|2\",\"decision_type\":\"==\"", "tree 0, node 1: expected categories between bars, as '1||5', as 'threshold'")]
    [InlineData("\"threshold\":1.5,\"decision_type\":\"<=\"", "\"threshold\":\"1||-5\",\"decision_type\":\"==\"", "tree 0, node 1: expected categories between bars, as '1||5', as 'threshold'")]
    [InlineData("\"threshold\":1.5,\"decision_type\":\"<=\"", "\"threshold\":1,\"decision_type\":\"==\"", "tree 0, node 1: expected categories between bars, as '1||5', as 'threshold'")]
    [InlineData("\"decision_type\":\"<=\",\"missing_type\":\"NaN\"", "\"decision_type\":\">\",\"missing_type\":\"NaN\"", "tree 0, node 1: expected the decision_type '<=' or '==', found '>'")]
    [InlineData("\"tree_index\":1", "\"tree_index\":1,\"leaf_shift\":1", "tree 1: the property 'leaf_shift' is not known here, and might change what the model predicts")]
    [InlineData("\"leaf_value\":2", "\"leaf_value\":2,\"link\":1", "tree 0, leaf 1: the property 'link' is not known here, and might change what the model predicts")]
    [InlineData("\"num_class\":1", "\"num_class\":1,\"link\":\"log\"", "the property 'link' is not known here, and might change what the model predicts")]
    [InlineData("\"missing_type\":\"NaN\"", "\"missing_type\":\"Zero\"", "tree 0, node 1: expected true or false as 'default_left'")]
    [InlineData("\"missing_type\":\"NaN\"", "\"missing_type\":\"Minus\"", "tree 0, node 1: expected the missing_type 'None', 'Zero' or 'NaN', found 'Minus'")]
    [InlineData("\"split_feature\":1", "\"split_feature\":2", "tree 0, node 1: feature 2 is not there; the model has 2 features")]
    [InlineData("\"right_child\":{\"leaf_index\":1,\"leaf_value\":2}", "\"right_child\":0", "tree 0, node 1: the child 'right_child' is missing; a test has two")]
    [InlineData("\"leaf_value\":2", "\"leaf_value\":null", "tree 0, leaf 1: expected a finite number 'leaf_value'")]
    [InlineData("\"leaf_value\":2", "\"leaf_value\":2,\"leaf_coeff\":[1]", "tree 0, leaf 1: the leaf is a linear model")]
    [InlineData("\"tree_structure\":{\"leaf_value\":0.25}", "\"num_cat\":0", "the property 'tree_structure' is missing")]
    public void A_malformed_dump_is_refused_with_its_place(string found, string replacement, string problem)
    {
        LightGbmModels.Json.ShouldContain(found);
        Refusal(LightGbmModels.Json.Replace(found, replacement, StringComparison.Ordinal)).ShouldContain(problem);
    }

    /// <summary>The second test asks whether x1 is category 1, 2, 5 or 33: these go left, and so does what the library cuts to one of them (include/LightGBM/tree.h, CategoricalDecision).</summary>
    [Theory]
    [MemberData(nameof(CategoryForms))]
    public void Categories_of_a_set_go_to_the_left_and_everything_else_and_what_is_missing_to_the_right(string model)
    {
        var ensemble = Read(model).Ensemble;
        new[] { 1, 1.9, 2, 5, 33, 33.5, 0, 0.99, -1, 3, 4.5, 6, 32, 34, 1e9, 1e300, double.NegativeInfinity, double.PositiveInfinity, double.NaN }
            .Select(kind => ensemble.Scores(0, kind)[0] - 0.25)
            .ShouldBe([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    }

    [Theory]
    [MemberData(nameof(CategoryForms))]
    public void Category_0_is_every_number_that_is_cut_to_it(string model)
    {
        var ensemble = Read(model.Replace("cat_threshold=38 2", "cat_threshold=1 0", StringComparison.Ordinal).Replace("1||2||5||33", "0", StringComparison.Ordinal)).Ensemble;
        new[] { -1, -0.999, -0.0, 0, 0.5, 1, double.NaN }.Select(kind => ensemble.Scores(0, kind)[0] - 0.25).ShouldBe([2, 1, 1, 1, 1, 2, 2]);
    }

    [Theory]
    [MemberData(nameof(CategoryForms))]
    public void Categories_of_pandas_have_the_names_that_the_file_gives_them(string model)
    {
        var imported = Read(WithPandas(model, "[[\"red\",\"green\",\"blue\"]]"));
        imported.Categories!.Value[0].ShouldBeNull();
        imported.Categories.Value[1]!.Names.ShouldBe(["red", "green", "blue"]);

        // Pandas gives any other category the number -1, which its package turns into NaN.
        imported.Categories.Value[1]!.UnknownIsMissing.ShouldBeTrue();
        Read(WithPandas(model, "[[3,7.5,true]]")).Categories!.Value[1]!.Names.ShouldBe(["3", "7.5", "True"]);
        Read(WithPandas(model, "null")).Categories.ShouldBeNull();
    }

    [Theory]
    [InlineData("[[\"red\"],[\"blue\"]]", "pandas_categorical: there are 2 lists of categories for 1 features that have any")]
    [InlineData("[[\"red\",\"red\"]]", "pandas_categorical[0]: expected texts, numbers or truth values, all different")]
    [InlineData("[[]]", "pandas_categorical[0]: expected 1 to 4096 categories")]
    [InlineData("[[null]]", "pandas_categorical[0]: expected texts, numbers or truth values, all different")]
    [InlineData("[3]", "pandas_categorical[0]: expected 1 to 4096 categories")]
    [InlineData("[[\"red\",null]]", "pandas_categorical[0]: expected texts, numbers or truth values, all different")]
    [InlineData("[[\"\",\"red\"]]", "pandas_categorical[0]: expected texts, numbers or truth values, all different")]
    [InlineData("[[\"red\",[1]]]", "pandas_categorical[0]: expected texts, numbers or truth values, all different")]
    public void Categories_of_pandas_that_do_not_belong_to_the_features_are_refused(string pandas, string problem)
    {
        foreach (var model in CategoryForms)
        {
            Refusal(WithPandas(model, pandas)).ShouldContain(problem);
        }
    }

    [Theory]
    [InlineData("cat_boundaries=0 2", "cat_boundaries=1 2", "tree 0, cat_boundaries: expected numbers that grow from 0")]
    [InlineData("cat_boundaries=0 2", "cat_boundaries=0 -1", "tree 0, cat_boundaries: expected numbers that grow from 0")]
    [InlineData("cat_boundaries=0 2", "cat_boundaries=0 2000000000", "tree 0, cat_boundaries: expected numbers that grow from 0")]
    [InlineData("cat_boundaries=0 2", "cat_boundaries=0 3", "tree 0, cat_threshold: there are 2 numbers; 3 are expected")]
    [InlineData("cat_threshold=38 2", "cat_threshold=38 -2", "tree 0, cat_threshold: expected numbers, found '-2'")]
    [InlineData("threshold=0.5 0", "threshold=0.5 1", "tree 0, node 1: the test is on categories, and its set is missing")]
    [InlineData("num_cat=1", "num_cat=-1", "tree 0, num_cat: expected 0 to 1000000 sets of categories, found -1")]
    public void Malformed_sets_of_categories_are_refused_with_their_place(string found, string replacement, string problem)
    {
        CategoryText.ShouldContain(found);
        Refusal(CategoryText.Replace(found, replacement, StringComparison.Ordinal)).ShouldContain(problem);
    }

    [Fact]
    public void A_file_of_version_2_may_end_with_the_importances_of_features()
    {
        var old = LightGbmModels.Text.Replace("version=v4", "version=v2", StringComparison.Ordinal).Replace("end of trees", "feature importances:\nage=1", StringComparison.Ordinal);
        Read(old).Ensemble.Scores(0.5, 1.6).ShouldBe([2.25]);
    }

    [Fact]
    public void Names_with_blanks_that_cannot_be_told_apart_are_left_out_with_a_word()
    {
        var imported = Read(LightGbmModels.Text.Replace("feature_names=age height", "feature_names=the age height", StringComparison.Ordinal));
        imported.FeatureNames.ShouldBeNull();
        imported.Notes.ShouldContain("the names of the features have blanks in them and cannot be told apart: they were left out");
        Read(LightGbmModels.Json.Replace("\"age\"", "\"the age\"", StringComparison.Ordinal)).FeatureNames!.Value.ShouldBe(["the age", "height"]);
    }

    public static TheoryData<string> CategoryForms => [CategoryText, CategoryJson];

    // Bits 1, 2 and 5 of the first word, and bit 1 of the second.
    private static string CategoryText => LightGbmModels.Text.Replace("threshold=0.5 1.5", "threshold=0.5 0", StringComparison.Ordinal)
        .Replace("decision_type=2 2", "decision_type=2 1\ncat_boundaries=0 2\ncat_threshold=38 2", StringComparison.Ordinal)
        .Replace("num_leaves=3\nnum_cat=0", "num_leaves=3\nnum_cat=1", StringComparison.Ordinal)
        .Replace("feature_names=age height", "feature_names=age height\nfeature_infos=[0:99.5] 1:2:5:33", StringComparison.Ordinal);

    private static string CategoryJson => LightGbmModels.Json.Replace("\"threshold\":1.5,\"decision_type\":\"<=\"", "\"threshold\":\"1||2||5||33\",\"decision_type\":\"==\"", StringComparison.Ordinal)
        .Replace("\"tree_info\"", "\"feature_infos\":{\"age\":{\"min_value\":0,\"max_value\":99.5,\"values\":[]},\"height\":{\"min_value\":1,\"max_value\":33,\"values\":[1,2,5,33]}},\"tree_info\"", StringComparison.Ordinal);

    private static string WithPandas(string model, string categories) => model.StartsWith('{')
        ? $"{model.TrimEnd()[..^1]},\"pandas_categorical\":{categories}}}"
        : $"{model}\npandas_categorical:{categories}\n";

    [Fact]
    public void Whatever_stands_in_any_place_the_dump_is_read_or_refused_in_words() => ReplacedValues.AreReadOrRefused(LightGbmModels.Json);

    private static string Chain(int tests)
    {
        var tree = new StringBuilder("{\"leaf_index\":0,\"leaf_value\":1}");
        for (var i = 0; i < tests; i++)
        {
            tree.Insert(0, $"{{\"split_index\":{i},\"split_feature\":0,\"threshold\":{i},\"decision_type\":\"<=\",\"right_child\":{{\"leaf_value\":2}},\"left_child\":").Append('}');
        }

        var start = LightGbmModels.Json.IndexOf("\"tree_info\"", StringComparison.Ordinal);
        return $"{LightGbmModels.Json[..start]}\"tree_info\":[{{\"tree_structure\":{tree}}}]}}";
    }
}
