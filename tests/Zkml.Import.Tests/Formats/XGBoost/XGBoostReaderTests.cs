using Zkml.Import.Imported;
using Zkml.Models;
using static Zkml.Import.Tests.Formats.XGBoost.XGBoostModels;
using static Zkml.Import.Tests.ImportedFile;

namespace Zkml.Import.Tests.Formats.XGBoost;

public sealed class XGBoostReaderTests
{
    [Fact]
    public void A_value_equal_to_the_threshold_goes_right_after_rounding_to_single_precision()
    {
        var ensemble = Read(Model()).Ensemble;
        ensemble.Output.ShouldBe(EnsembleOutput.Value);
        ensemble.Scores(0.5, 0).ShouldBe([3.5]);
        ensemble.Scores(MathF.BitDecrement(0.5f), 1.5).ShouldBe([2.5]);

        // The nearest single-precision number is 0.5.
        ensemble.Scores(Math.BitDecrement(0.5), 0).ShouldBe([3.5]);
    }

    [Theory]
    [InlineData("0.75")]
    [InlineData("[7.5E-1]")]
    public void The_base_score_of_two_classes_becomes_its_log_odds_in_every_version(string baseScore)
    {
        var ensemble = Read(Model("binary:logistic", baseScore)).Ensemble;
        ensemble.Output.ShouldBe(EnsembleOutput.SignOfScore);
        ensemble.BaseScores.Single().ShouldBe(Math.Log(3), 1e-15);
    }

    [Theory]
    [InlineData("5E-1", 0.5, 0.5)]
    [InlineData("[1E-1,2E-1]", 0.1, 0.2)]
    public void The_base_score_of_many_classes_is_one_number_or_an_array(string baseScore, double first, double second)
    {
        var imported = Read(Model("multi:softprob", baseScore, "2", "1, 0", $"{Tree},{Tree.Replace("3,1,2]", "6,5,4]", StringComparison.Ordinal)}"));
        imported.Ensemble.BaseScores.ShouldBe([first, second]);
        imported.Ensemble.Scores(1, 0).ShouldBe([first + 6, second + 3]);
        imported.ClassLabels.ShouldBe(["0", "1"]);
    }

    [Fact]
    public void The_weights_of_dropped_out_trees_are_folded_into_the_leaves()
    {
        var dart = Model()
            .Replace("\"gradient_booster\":{\"model\":", "\"gradient_booster\":{\"weight_drop\":[0.25],\"gbtree\":{\"model\":", StringComparison.Ordinal)
            .Replace("\"name\":\"gbtree\"}", "\"name\":\"gbtree\"},\"name\":\"dart\"}", StringComparison.Ordinal);
        var imported = Read(dart);
        imported.Ensemble.Scores(1, 0).ShouldBe([0.5 + 0.75]);
        imported.Notes.ShouldContain("the weights of dropped-out trees (dart) were folded into the leaves");
    }

    [Fact]
    public void Nodes_that_pruning_left_behind_are_passed_over()
    {
        var pruned = Tree.Replace("[1,3,-1,-1,-1]", "[1,-1,-1,-1,-1]", StringComparison.Ordinal)
            .Replace("[2,4,-1,-1,-1]", "[2,-1,-1,-1,-1]", StringComparison.Ordinal)
            .Replace("\"num_deleted\":\"0\"", "\"num_deleted\":\"2\"", StringComparison.Ordinal);
        var ensemble = Read(Model(trees: pruned)).Ensemble;
        ensemble.Trees.Single().Nodes.Length.ShouldBe(3);
        ensemble.Scores(0, 9).ShouldBe([0.5 + 1.5]);
    }

    [Theory]
    [InlineData("\"name\":\"gbtree\"}", "\"name\":\"gbtree\",\"weight_drop\":[0.25]}")]
    [InlineData("\"tree_info\"", "\"weight_drop\":[0.25],\"tree_info\"")]
    public void The_weights_of_dropped_out_trees_are_found_where_later_versions_have_them(string found, string replacement) =>
        Read(Model().Replace(found, replacement, StringComparison.Ordinal)).Ensemble.Scores(1, 0).ShouldBe([0.5 + 0.75]);

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-0.5")]
    [InlineData("1.5")]
    public void The_base_score_of_two_classes_is_a_probability_that_leaves_both_possible(string baseScore)
    {
        Refusal(Model("binary:logistic", baseScore)).ShouldContain("base_score: expected a probability");
        double.IsFinite(Read(Model("binary:hinge", baseScore)).Ensemble.BaseScores.Single()).ShouldBeTrue("no other objective takes it for a probability");
    }

    [Fact]
    public void Weights_of_dropped_out_trees_that_are_there_twice_or_missing_are_refused()
    {
        Refusal(Model().Replace("\"name\":\"gbtree\"}", "\"name\":\"gbtree\",\"weight_drop\":[0.25]}", StringComparison.Ordinal).Replace("\"tree_info\"", "\"weight_drop\":[0.25],\"tree_info\"", StringComparison.Ordinal))
            .ShouldContain("'weight_drop', are there more than once");
        Refusal(Model().Replace("\"name\":\"gbtree\"}", "\"name\":\"dart\"}", StringComparison.Ordinal)).ShouldContain("a booster with dropout has no 'weight_drop'");
    }

    [Theory]
    [InlineData(0, double.NaN, 3.5)]
    [InlineData(1, double.NaN, 1.5)]
    public void What_is_missing_goes_to_the_side_that_the_test_learned(int defaultLeft, double age, double score)
    {
        var ensemble = Read(Model(trees: Tree.Replace("\"default_left\":[0", $"\"default_left\":[{defaultLeft}", StringComparison.Ordinal))).Ensemble;
        ensemble.Scores(age, 0).ShouldBe([score]);
    }

    [Theory]
    [InlineData("0", 0, 1e-46)]
    [InlineData("-999", -999, -999.00001)]
    [InlineData("-1", -1, -1.00000001)]
    public void The_number_that_stands_for_missing_is_missing_as_the_file_or_the_caller_says(string marker, double value, double asGoodAs)
    {
        // Both are on the left of every threshold here, and what is missing goes to the right.
        var said = Model().Replace("\"feature_names\":[]", $"\"feature_names\":[],\"attributes\":{{\"scikit_learn\":\"{{\\\"missing\\\": {marker}}}\"}}", StringComparison.Ordinal);
        var asked = Model();
        foreach (var ensemble in new[] { Read(said).Ensemble, Read(asked, new(Missing: double.Parse(marker, System.Globalization.CultureInfo.InvariantCulture))).Ensemble })
        {
            new[] { value, asGoodAs, double.NaN, -3, 0.25 }.Select(age => ensemble.Scores(age, -50)[0]).ShouldBe([3.5, 3.5, 3.5, 1.5, 1.5]);
        }

        Read(said).Notes.ShouldContain($"missing are {marker}, NaN and empty cells, as the file declares");
        Read(asked).Notes.ShouldContain(note => note.StartsWith("missing are NaN and empty cells: the file does not say what else; give --missing VALUE", StringComparison.Ordinal));
        Read(asked).Ensemble.Scores(value, -50).ShouldBe([1.5]);
    }

    [Fact]
    public void NaN_in_the_attributes_is_said_by_the_file() =>
        Read(Model().Replace("\"feature_names\":[]", "\"feature_names\":[],\"attributes\":{\"scikit_learn\":\"{\\\"missing\\\": NaN}\"}", StringComparison.Ordinal)).Notes
            .ShouldContain("NaN and empty cells are missing, as the file declares");

    [Fact]
    public void The_labels_of_an_encoder_in_the_file_are_those_of_the_classes() =>
        Read(Model("binary:logistic").Replace("\"feature_names\":[]", "\"feature_names\":[],\"attributes\":{\"scikit_learn\":\"{\\\"_le\\\": {\\\"classes_\\\": [\\\"no\\\", \\\"yes\\\"]}}\"}", StringComparison.Ordinal))
            .ClassLabels.ShouldBe(["no", "yes"]);

    /// <summary>Rounds of one tree each; the class for scikit-learn predicts with the best, Booster.predict with all.</summary>
    [Theory]
    [InlineData(true, null, 2, TrainingRounds.Best)]
    [InlineData(false, null, 3, TrainingRounds.All)]
    [InlineData(true, TrainingRounds.All, 3, TrainingRounds.All)]
    [InlineData(false, TrainingRounds.Best, 2, TrainingRounds.Best)]
    public void A_training_that_stopped_early_has_the_rounds_with_which_the_library_predicts_or_those_that_are_wanted(bool isEstimator, TrainingRounds? wanted, int trees, TrainingRounds taken)
    {
        var model = Model(scores: "0,0,0", trees: $"{Tree},{Tree},{Tree}").Replace(
            "\"feature_names\":[]", $"\"feature_names\":[],\"attributes\":{{\"best_iteration\":\"1\"{(isEstimator ? ",\"scikit_learn\":\"{}\"" : "")}}}", StringComparison.Ordinal);
        var imported = Read(model, new(Rounds: wanted));
        imported.Ensemble.Trees.Length.ShouldBe(trees);
        imported.EarlyStop.ShouldBe(new(2, 3, taken));
        imported.Notes.ShouldContain(note => note.StartsWith("training stopped early", StringComparison.Ordinal));
    }

    [Fact]
    public void Rounds_may_have_several_trees()
    {
        var model = Model(scores: "0,0,0,0", trees: $"{Tree},{Tree},{Tree},{Tree}").Replace("\"feature_names\":[]", "\"feature_names\":[],\"attributes\":{\"best_iteration\":\"0\",\"scikit_learn\":\"{}\"}", StringComparison.Ordinal);
        Read(model.Replace("\"tree_info\"", "\"gbtree_model_param\":{\"num_parallel_tree\":\"2\"},\"tree_info\"", StringComparison.Ordinal)).Ensemble.Trees.Length.ShouldBe(2);
        Read(model.Replace("\"tree_info\"", "\"iteration_indptr\":[0,3,4],\"tree_info\"", StringComparison.Ordinal)).Ensemble.Trees.Length.ShouldBe(3);
        Refusal(model.Replace("\"tree_info\"", "\"iteration_indptr\":[0,3,5],\"tree_info\"", StringComparison.Ordinal)).ShouldContain("iteration_indptr: expected numbers of trees that grow from 0 to 4");
        Refusal(model.Replace("\"best_iteration\":\"0\"", "\"best_iteration\":\"7\"", StringComparison.Ordinal)).ShouldContain("best_iteration: round 7 is not there; the file has 4, counted from 0");
    }

    /// <summary>The second test is whether x1 is category 1, 2 or 5: these go right, and so any other, that training did not see, goes left (src/common/categorical.h).</summary>
    [Fact]
    public void Categories_go_to_the_right_and_those_that_training_did_not_see_to_the_left()
    {
        var ensemble = Read(Model(trees: CategoryTree)).Ensemble;
        new[] { -1, -0.5, 0, 0.9, 1, 2.5, 3, 4, 5, 6, 31, 32, 1e9, double.PositiveInfinity, double.NaN }.Select(kind => ensemble.Scores(0, kind)[0] - 0.5)
            .ShouldBe([1, 1, 1, 1, 2, 2, 1, 1, 2, 1, 1, 1, 1, 1, 2]);
    }

    [Theory]
    [InlineData("\"categories_sizes\":[3]", "\"categories_sizes\":[4]", "tree 0, categories_segments[0]: expected a part of the 3 categories")]
    [InlineData("\"categories_nodes\":[1]", "\"categories_nodes\":[0]", "tree 0, categories_nodes[0]: node 0 is not a split on categories, or occurs twice")]
    [InlineData("[5,1,2]", "[5,1,-2]", "tree 0, categories: expected numbers from 0 to 16777215")]
    [InlineData("\"split_type\":[0,1", "\"split_type\":[1,1", "tree 0, node 0: the test is on categories, and has none")]
    public void Malformed_categories_are_refused_with_their_place(string found, string replacement, string problem)
    {
        CategoryTree.ShouldContain(found);
        Refusal(Model(trees: CategoryTree.Replace(found, replacement, StringComparison.Ordinal))).ShouldContain(problem);
    }

    [Fact]
    public void Feature_names_come_through() =>
        Read(Model().Replace("\"feature_names\":[]", "\"feature_names\":[\"age\",\"height\"]", StringComparison.Ordinal)).FeatureNames!.Value.ShouldBe(["age", "height"]);

    [Theory]
    [InlineData("[1,3,", "[1,0,", "tree 0, node 0: the first node is the root, yet another leads here and none to node 3: the tree has a cycle")]
    [InlineData("[1,3,", "[1,7,", "tree 0, node 1: a child is missing; a test has two")]
    [InlineData("[1,3,-1,-1,-1]", "[1,-1,-1,-1,-1]", "tree 0, node 1: a child is missing; a test has two")]
    [InlineData("[2,4,", "[2,2,", "tree 0, node 2: the node is a child of node 0 and again of node 1; expected one parent")]
    [InlineData("[1,3,-1,-1,-1],\"right_children\":[2,4,", "[1,-1,-1,-1,-1],\"right_children\":[2,-1,", "tree 0, node 3: no node leads here, and node 0 is the root already")]
    [InlineData("\"split_indices\":[0,1", "\"split_indices\":[0,2", "tree 0, node 1: feature 2 is not there; the model has 2 features")]
    [InlineData("\"split_indices\":[0,1", "\"split_indices\":[0,-1", "tree 0, node 1: feature -1 is not there")]
    [InlineData("[0.5,1.5,3,1,2]", "[0.5,1.5,3,1]", "tree 0, split_conditions: the array has 4 elements; 5 are expected")]
    [InlineData("[0.5,1.5,3,1,2]", "[0.5,1e999,3,1,2]", "tree 0, split_conditions[1]: expected a finite number")]
    [InlineData("[0.5,1.5,3,1,2]", "[0.5,1.5,3,1e39,2]", "tree 0, node 3: a leaf value is not finite")]
    [InlineData("\"split_type\":[0,0", "\"split_type\":[0,1", "tree 0: expected an array 'categories_nodes'")]
    [InlineData("\"split_type\"", "\"weights\":[],\"split_type\"", "tree 0: the property 'weights' is not known here, and might change what the model predicts")]
    [InlineData("\"tree_info\"", "\"gbtree_model_param\":{\"leaf_scale\":\"2\"},\"tree_info\"", "learner.gradient_booster.model.gbtree_model_param: the property 'leaf_scale' is not known here")]
    [InlineData("\"tree_info\"", "\"leaf_shift\":1,\"tree_info\"", "learner.gradient_booster.model: the property 'leaf_shift' is not known here")]
    [InlineData("\"num_deleted\"", "\"scale\":\"2\",\"num_deleted\"", "tree 0, tree_param: the property 'scale' is not known here")]
    [InlineData("\"base_score\"", "\"intercept\":\"2\",\"base_score\"", "learner.learner_model_param: the property 'intercept' is not known here")]
    [InlineData("\"size_leaf_vector\":\"1\"", "\"size_leaf_vector\":\"3\"", "tree 0: leaves with several values")]
    [InlineData("\"num_deleted\":\"0\"", "\"num_deleted\":\"1\"", "tree 0: 0 nodes are not reached from node 0; num_deleted is 1")]
    [InlineData("\"tree_info\":[0]", "\"tree_info\":[1]", "tree 0: tree_info says class 1; there are 1, counted from 0")]
    [InlineData("\"tree_info\":[0]", "\"tree_info\":[0,0]", "learner.gradient_booster.model.trees: expected 2 trees")]
    [InlineData("\"tree_info\":[0]", "\"tree_info\":[]", "tree_info: expected 1 to 10000 trees, found 0")]
    [InlineData("\"num_feature\":\"2\"", "\"num_feature\":\"2000000000\"", "num_feature: expected a whole number from 1 to 4096 as a text")]
    [InlineData("\"num_class\":\"0\"", "\"num_class\":\"3\"", "num_class: 3 scores do not fit the objective")]
    [InlineData("\"num_target\":\"1\"", "\"num_target\":\"2\"", "num_target: several targets are not supported")]
    [InlineData("\"base_score\":\"5E-1\"", "\"base_score\":\"nan\"", "base_score: expected a finite number")]
    [InlineData("\"base_score\":\"5E-1\"", "\"base_score\":\"[1,2,3]\"", "base_score: there are 3 base scores; expected 1")]
    [InlineData("\"name\":\"gbtree\"", "\"name\":\"gblinear\"", "name: 'gblinear' is not supported; expected one of gbtree, dart")]
    [InlineData("reg:squarederror", "count:poisson", "learner.objective.name: count:poisson is not supported; expected one of multi:softprob")]
    [InlineData("\"left_children\"", "\"children\"", "tree 0: expected an array 'left_children'")]
    [InlineData("\"learner_model_param\"", "\"parameters\"", "learner: the property 'learner_model_param' is missing")]
    public void A_malformed_model_is_refused_with_its_place(string found, string replacement, string problem)
    {
        var model = Model();
        model.ShouldContain(found);
        Refusal(model.Replace(found, replacement, StringComparison.Ordinal)).ShouldContain(problem);
    }

    /// <summary>A number where an object is expected is a mistake of the file, wherever it stands.</summary>
    [Fact]
    public void Whatever_stands_in_any_place_the_model_is_read_or_refused_in_words() => ReplacedValues.AreReadOrRefused(Model());

    [Fact]
    public void A_cycle_among_nodes_that_may_be_left_behind_is_refused()
    {
        var model = Model().Replace("\"num_deleted\":\"0\"", "\"num_deleted\":\"1\"", StringComparison.Ordinal).Replace("[2,4,", "[2,0,", StringComparison.Ordinal);
        Refusal(model).ShouldBe("model: tree 0, node 0: the node is reached twice: it has two parents or is part of a cycle; expected one parent");
    }

    private static string CategoryTree => Tree.Replace("\"split_type\":[0,0", "\"split_type\":[0,1", StringComparison.Ordinal).Replace("[0.5,1.5,", "[0.5,NaN,", StringComparison.Ordinal)
        .Replace("\"tree_param\"", "\"categories\":[5,1,2],\"categories_nodes\":[1],\"categories_segments\":[0],\"categories_sizes\":[3],\"tree_param\"", StringComparison.Ordinal);
}
