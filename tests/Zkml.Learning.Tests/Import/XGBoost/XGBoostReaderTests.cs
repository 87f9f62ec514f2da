using Zkml.Learning.Models.Trees;
using static Zkml.Learning.Tests.Import.ImportedFile;
using static Zkml.Learning.Tests.Import.XGBoost.XGBoostModels;

namespace Zkml.Learning.Tests.Import.XGBoost;

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

    [Fact]
    public void A_model_that_stopped_early_says_that_all_rounds_were_taken() =>
        Read(Model().Replace("\"feature_names\":[]", "\"feature_names\":[],\"attributes\":{\"best_iteration\":\"3\"}", StringComparison.Ordinal)).Notes
            .ShouldContain(note => note.StartsWith("early stopping found round 3", StringComparison.Ordinal));

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
    [InlineData("\"split_type\":[0,0", "\"split_type\":[0,1", "tree 0, node 1: the test is on categories, which is not supported")]
    [InlineData("\"size_leaf_vector\":\"1\"", "\"size_leaf_vector\":\"3\"", "tree 0: leaves with several values")]
    [InlineData("\"num_deleted\":\"0\"", "\"num_deleted\":\"1\"", "tree 0: 0 nodes are not reached from node 0; num_deleted says 1")]
    [InlineData("\"tree_info\":[0]", "\"tree_info\":[1]", "tree 0: tree_info says class 1; there are 1, counted from 0")]
    [InlineData("\"tree_info\":[0]", "\"tree_info\":[0,0]", "learner.gradient_booster.model.trees: expected 2 trees")]
    [InlineData("\"tree_info\":[0]", "\"tree_info\":[]", "tree_info: expected 1 to 10000 trees, found 0")]
    [InlineData("\"num_feature\":\"2\"", "\"num_feature\":\"2000000000\"", "num_feature: expected a whole number from 1 to 4096 as a text")]
    [InlineData("\"num_class\":\"0\"", "\"num_class\":\"3\"", "num_class: 3 scores do not fit the objective")]
    [InlineData("\"num_target\":\"1\"", "\"num_target\":\"2\"", "num_target: several targets are not supported")]
    [InlineData("\"base_score\":\"5E-1\"", "\"base_score\":\"nan\"", "base_score: expected a finite number")]
    [InlineData("\"base_score\":\"5E-1\"", "\"base_score\":\"[1,2,3]\"", "base_score: there are 3 base scores; expected 1 or 1")]
    [InlineData("\"name\":\"gbtree\"", "\"name\":\"gblinear\"", "name: 'gblinear' is not supported; there is gbtree, dart")]
    [InlineData("reg:squarederror", "count:poisson", "learner.objective.name: count:poisson is not supported; there is multi:softprob")]
    [InlineData("\"left_children\"", "\"children\"", "tree 0: expected an array 'left_children'")]
    [InlineData("\"learner_model_param\"", "\"parameters\"", "learner: the property 'learner_model_param' is missing")]
    public void A_malformed_model_is_refused_with_its_place(string found, string replacement, string problem)
    {
        var model = Model();
        model.ShouldContain(found);
        Refusal(model.Replace(found, replacement, StringComparison.Ordinal)).ShouldContain(problem);
    }

    [Fact]
    public void A_cycle_among_nodes_that_may_be_left_behind_is_refused()
    {
        var model = Model().Replace("\"num_deleted\":\"0\"", "\"num_deleted\":\"1\"", StringComparison.Ordinal).Replace("[2,4,", "[2,0,", StringComparison.Ordinal);
        Refusal(model).ShouldBe("model: tree 0, node 0: the node is reached twice: it has two parents or is part of a cycle; expected one parent");
    }
}
