using Google.Protobuf;
using Zkml.Host;
using Zkml.Import.Formats.Onnx;
using Zkml.Import.Formats.Onnx.Schema;
using Zkml.Import.Imported;
using Zkml.Models;
using Zkml.Models.Trees;
using static Zkml.Import.Tests.Formats.Onnx.OnnxModels;

namespace Zkml.Import.Tests.Formats.Onnx;

public sealed class OnnxReaderTests
{
    [Fact]
    public void Both_layouts_give_the_same_trees()
    {
        var older = Read(Classifier()).Ensemble;
        var newer = Read(TreeEnsemble()).Ensemble;
        newer.Trees.Single().Nodes.ShouldBe(older.Trees.Single().Nodes);
        newer.Output.ShouldBe(EnsembleOutput.LargestScore);
        older.FeatureCount.ShouldBe(2);
    }

    [Theory]
    [InlineData("BRANCH_LEQ", false, true, true)]
    [InlineData("BRANCH_LT", false, false, true)]
    [InlineData("BRANCH_GTE", true, true, false)]
    [InlineData("BRANCH_GT", true, false, false)]
    [InlineData("BRANCH_EQ", false, true, false)]
    [InlineData("BRANCH_NEQ", true, false, true)]
    public void Every_comparison_decides_above_at_and_below_its_threshold(string mode, bool above, bool at, bool below)
    {
        var ensemble = Read(Classifier().With(Texts("nodes_modes", mode, "BRANCH_LEQ", "LEAF", "LEAF", "LEAF"))).Ensemble;
        IsTrue(0.5000001).ShouldBe(above);
        IsTrue(0.5).ShouldBe(at);
        IsTrue(0.4999999).ShouldBe(below);

        bool IsTrue(double value) => ClassOf(ensemble, value, 0) == 0;
    }

    /// <summary>As onnxruntime compares (core/providers/cpu/ml/tree_ensemble_common.h): NaN passes no comparison but the one that asks for a difference, or where the node says so.</summary>
    [Theory]
    [InlineData("BRANCH_LEQ", 0, false)]
    [InlineData("BRANCH_LT", 0, false)]
    [InlineData("BRANCH_GTE", 0, false)]
    [InlineData("BRANCH_GT", 0, false)]
    [InlineData("BRANCH_EQ", 0, false)]
    [InlineData("BRANCH_NEQ", 0, true)]
    [InlineData("BRANCH_LEQ", 1, true)]
    [InlineData("BRANCH_GT", 1, true)]
    [InlineData("BRANCH_EQ", 1, true)]
    [InlineData("BRANCH_NEQ", 1, true)]
    public void What_is_missing_goes_where_the_node_says(string mode, long tracksTrue, bool isTrue)
    {
        var model = Classifier().With(Texts("nodes_modes", mode, "BRANCH_LEQ", "LEAF", "LEAF", "LEAF")).With(Integers("nodes_missing_value_tracks_true", tracksTrue, 0, 0, 0, 0));
        (ClassOf(Read(model).Ensemble, double.NaN, 0) == 0).ShouldBe(isTrue);
    }

    [Theory]
    [InlineData("BRANCH_LT", float.NegativeInfinity, double.NegativeInfinity, false)]
    [InlineData("BRANCH_LEQ", float.NegativeInfinity, double.NegativeInfinity, true)]
    [InlineData("BRANCH_LEQ", float.NegativeInfinity, -3e38, false)]
    [InlineData("BRANCH_LT", float.PositiveInfinity, double.PositiveInfinity, false)]
    [InlineData("BRANCH_LT", float.PositiveInfinity, 3e38, true)]
    [InlineData("BRANCH_LEQ", float.PositiveInfinity, double.PositiveInfinity, true)]
    [InlineData("BRANCH_EQ", float.PositiveInfinity, 1e39, true)]
    public void Infinities_compare_as_numbers(string mode, float threshold, double value, bool isTrue)
    {
        var model = Classifier().With(Texts("nodes_modes", mode, "BRANCH_LEQ", "LEAF", "LEAF", "LEAF")).With(Reals("nodes_values", threshold, 1.5f, 0, 0, 0));
        (ClassOf(Read(model).Ensemble, value, 0) == 0).ShouldBe(isTrue);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Whole_numbers_are_rounded_to_single_precision_before_they_are_compared(int type)
    {
        // As onnxruntime does: 2^24 + 1 is 2^24 there.
        var model = Classifier().With(Reals("nodes_values", 16_777_216, 1.5f, 0, 0, 0));
        model.Graph.Input[0] = Input("X", 2, type);
        var ensemble = Read(model).Ensemble;
        new[] { 16_777_215.0, 16_777_216, 16_777_217, 16_777_218 }.Select(value => ClassOf(ensemble, value, 0)).ShouldBe([0, 0, 0, 2]);
    }

    /// <summary>Whole numbers are compared as the type to which they are cast; what was rounded once stays so.</summary>
    [Theory]
    [InlineData(7, new long[] { 11 }, false)]
    [InlineData(6, new long[] { 11 }, false)]
    [InlineData(7, new long[] { 1 }, true)]
    [InlineData(7, new long[] { 1, 11 }, true)]
    [InlineData(7, new long[] { 11, 1 }, true)]
    [InlineData(1, new long[] { 11 }, true)]
    [InlineData(11, new long[] { 1 }, true)]
    [InlineData(11, new long[] { 11 }, false)]
    public void A_cast_decides_in_which_precision_features_are_compared(int type, long[] casts, bool isSingle)
    {
        var model = Classifier().With(Reals("nodes_values", 16_777_216, 1.5f, 0, 0, 0));
        model.Graph.Input[0] = Input("X", 2, type);
        foreach (var (number, to) in casts.Index())
        {
            model.Graph.Node.Insert(number, new NodeProto { OpType = "Cast", Input = { number == 0 ? "X" : $"c{number - 1}" }, Output = { $"c{number}" }, Attribute = { Integer("to", to) } });
        }

        model.Graph.Node[casts.Length].Input[0] = $"c{casts.Length - 1}";
        (ClassOf(Read(model).Ensemble, 16_777_217, 0) == 0).ShouldBe(isSingle);
    }

    [Fact]
    public void A_single_precision_input_is_rounded_before_it_is_compared_and_a_double_one_is_not()
    {
        // 0.7 is above 0.7f, and rounded to single precision it is 0.7f.
        var model = Classifier().With(Reals("nodes_values", 0.7f, 1.5f, 0, 0, 0));
        ClassOf(Read(model).Ensemble, 0.7, 0).ShouldBe(0);
        model.Graph.Input[0] = Input("X", 2, type: 11);
        ClassOf(Read(model).Ensemble, 0.7, 0).ShouldBe(2);
    }

    [Fact]
    public void Double_thresholds_and_weights_come_as_tensors()
    {
        var model = Classifier();
        model.Graph.Node[0].Attribute.Remove(model.Graph.Node[0].Attribute.Single(attribute => attribute.Name == "class_weights"));
        var weights = Floats("class_weights_as_tensor");
        weights.T = new TensorProto { DataType = 11, Dims = { 3 }, DoubleData = { 0.1, 0.2, 0.3 } };
        Scores(Read(model.With(weights)).Ensemble, 0, 0).ShouldBe([0.1, 0, 0]);
    }

    [Fact]
    public void One_score_of_two_classes_is_a_probability_where_no_weight_is_negative()
    {
        var model = Classifier().With(Integers("class_ids", 1, 1, 1)).With(Integers("classlabels_int64s", 0, 1)).With(Reals("class_weights", 0.5f, 0.75f, 0.25f));
        var imported = Read(model);
        imported.Ensemble.Output.ShouldBe(EnsembleOutput.SignOfScore);
        new[] { ClassOf(imported.Ensemble, 0, 0), ClassOf(imported.Ensemble, 0, 2), ClassOf(imported.Ensemble, 1, 0) }.ShouldBe([0, 1, 0]);
        var margin = Read(model.With(Text("post_transform", "LOGISTIC"))).Ensemble;
        new[] { ClassOf(margin, 0, 0), ClassOf(margin, 0, 2), ClassOf(margin, 1, 0) }.ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void Where_onnxruntime_compares_a_margin_with_one_half_it_is_said()
    {
        var model = Classifier().With(Integers("class_ids", 1, 1, 1)).With(Integers("classlabels_int64s", 0, 1)).With(Text("post_transform", "LOGISTIC"));
        const string note = "no weight is negative: the score is compared with zero, as the operator's definition requires; onnxruntime compares it with one half";
        Read(model).Notes.ShouldContain(note);
        Read(model.With(Reals("class_weights", 0.5f, -0.75f, 0.25f))).Notes.ShouldNotContain(note);
    }

    /// <summary>In onnxruntime a class without a weight cannot win (core/providers/cpu/ml/tree_ensemble_aggregator.h); in the operator's definition it has the score 0.</summary>
    [Theory]
    [InlineData(new long[] { 0, 0, 0 }, new float[] { 1, -1, 1 }, "class_ids: no leaf has a weight for class '7', so that it is not said whether it can win")]
    [InlineData(new long[] { 0, 1, 2 }, new float[] { 1, -1, 1 }, "class_ids: some samples reach no leaf with a weight for class '3', so that it is not said whether it can win")]
    [InlineData(new long[] { 0, 1, 2 }, new float[] { 1, 0, 1 }, "class_ids: some samples reach no leaf with a weight for class '3', so that it is not said whether it can win")]
    public void A_class_that_some_samples_have_no_weight_for_is_refused_where_it_might_win(long[] ids, float[] weights, string problem) =>
        Refusal(Classifier().With(Integers("class_ids", ids)).With(Reals("class_weights", weights))).ShouldContain(problem);

    [Fact]
    public void A_class_without_weights_loses_either_way_where_another_has_a_positive_score_or_all_start_from_one()
    {
        ClassOf(Read(Classifier().With(Integers("class_ids", 0, 0, 2))).Ensemble, 1, 0).ShouldBe(2);
        ClassOf(Read(Classifier().With(Reals("class_weights", 1, -1, 1)).With(Reals("base_values", 0.25f, 0.5f, 0.125f))).Ensemble, 0, 2).ShouldBe(0);
    }

    /// <summary>Of two classes with weights of their own, onnxruntime looks at the second only.</summary>
    [Fact]
    public void Two_classes_with_weights_of_their_own_are_read_where_these_are_opposite()
    {
        var model = Classifier().With(Integers("classlabels_int64s", 0, 1))
            .With(Integers("class_treeids", 0, 0, 0, 0, 0, 0)).With(Integers("class_nodeids", 2, 2, 3, 3, 4, 4)).With(Integers("class_ids", 0, 1, 0, 1, 0, 1));
        var opposite = Read(model.With(Reals("class_weights", -0.5f, 0.5f, 0.25f, -0.25f, 0, 0))).Ensemble;
        new[] { ClassOf(opposite, 0, 0), ClassOf(opposite, 0, 2), ClassOf(opposite, 1, 0) }.ShouldBe([1, 0, 0]);
        Refusal(model.With(Reals("class_weights", 0.5f, 0.5f, 0.75f, 0.25f, 1, 0))).ShouldContain("class_weights: a leaf of tree 0 has different weights for the two classes");
        Refusal(model.With(Reals("class_weights", -0.5f, 0.5f, 0.25f, -0.25f, 0, 0)).With(Reals("base_values", 0, 0))).ShouldContain("base_values: two classes with weights of their own and base values mean different classes to different readers");
    }

    [Theory]
    [InlineData("nodes_bias")]
    [InlineData("base_scores")]
    [InlineData("NODES_VALUES")]
    public void An_attribute_that_the_definition_does_not_have_is_refused(string name) =>
        Refusal(Classifier().With(Reals(name, 1))).ShouldContain($"operator TreeEnsembleClassifier 'trees': the attribute '{name}' is not known here, and might change what the model predicts");

    [Fact]
    public void Attributes_that_change_nothing_are_passed_over() =>
        Read(Classifier().With(Reals("nodes_hitrates", 1, 1, 1, 1, 1))).Ensemble.Trees.Single().Nodes.ShouldBe(Read(Classifier()).Ensemble.Trees.Single().Nodes);

    [Fact]
    public void An_operator_of_another_domain_or_of_the_file_itself_is_none_that_is_known()
    {
        var custom = Classifier();
        custom.Graph.Node[0].Domain = "com.example";
        Refusal(custom).ShouldContain("operator TreeEnsembleClassifier 'trees': the operator is not supported here");
        var own = Classifier();
        own.Functions.Add(new FunctionProto { Name = "TreeEnsembleClassifier", Domain = "ai.onnx.ml" });
        Refusal(own).ShouldContain("operator TreeEnsembleClassifier 'trees': the operator is not supported here");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void A_softmax_is_left_out_where_it_is_over_the_scores_of_a_row(long axis, bool isRead)
    {
        var model = TreeEnsemble();
        model.Graph.Node.Insert(1, new NodeProto { OpType = "Softmax", Input = { "Y" }, Output = { "p" }, Attribute = { Integer("axis", axis) } });
        model.Graph.Node[2].Input[0] = "p";
        if (isRead)
        {
            Read(model).Notes.ShouldContain("Softmax was left out: it does not change the class");
        }
        else
        {
            Refusal(model).ShouldContain("operator Softmax ''");
        }
    }

    [Fact]
    public void An_average_is_folded_into_the_leaves()
    {
        var imported = Read(Regressor().With(Text("aggregate_function", "AVERAGE")));
        Scores(imported.Ensemble, 0, 0).ShouldBe([10 + (3 + 5) / 2.0]);
        imported.Notes.ShouldContain("the average over 2 trees was folded into the leaves");
        Scores(Read(Regressor()).Ensemble, 0, 0).ShouldBe([10.0 + 3 + 5]);
    }

    [Fact]
    public void A_label_encoder_behind_the_largest_score_names_the_classes()
    {
        var model = TreeEnsemble();
        model.Graph.Node.Add(new NodeProto
        {
            OpType = "LabelEncoder",
            Domain = "ai.onnx.ml",
            Input = { "class" },
            Output = { "label" },
            Attribute = { Integers("keys_int64s", 0, 1, 2), Texts("values_strings", "low", "middle", "high") },
        });
        Read(model).ClassLabels.ShouldBe(["low", "middle", "high"]);
    }

    [Fact]
    public void A_tree_of_one_leaf_is_read_in_both_layouts()
    {
        var older = Model(
            "TreeEnsembleRegressor",
            Integers("nodes_treeids", 0), Integers("nodes_nodeids", 0), Integers("nodes_featureids", 0), Texts("nodes_modes", "LEAF"), Reals("nodes_values", 0),
            Integers("nodes_truenodeids", 0), Integers("nodes_falsenodeids", 0),
            Integers("target_treeids", 0), Integers("target_nodeids", 0), Integers("target_ids", 0), Reals("target_weights", 4));
        var newer = TreeEnsemble()
            .With(Integers("nodes_featureids", 0)).With(Bytes("nodes_modes", 0)).With(Floats("nodes_splits", 0))
            .With(Integers("nodes_truenodeids", 0)).With(Integers("nodes_trueleafs", 1)).With(Integers("nodes_falsenodeids", 0)).With(Integers("nodes_falseleafs", 1))
            .With(Integers("leaf_targetids", 0)).With(Floats("leaf_weights", 4)).With(Integer("n_targets", 1));
        newer.Graph.Node.RemoveAt(1);
        foreach (var model in new[] { older, newer })
        {
            var ensemble = Read(model).Ensemble;
            ensemble.Trees.Single().Nodes.Length.ShouldBe(1);
            Scores(ensemble, 0, 0).ShouldBe([4.0]);
        }
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_tests_does_not_overflow_the_stack()
    {
        const int tests = 100_000;
        var numbers = Enumerable.Range(0, 2 * tests + 1).Select(i => (long)i).ToArray();
        var model = Model(
            "TreeEnsembleRegressor",
            Integers("nodes_treeids", new long[numbers.Length]),
            Integers("nodes_nodeids", numbers),
            Integers("nodes_featureids", new long[numbers.Length]),
            Texts("nodes_modes", [.. numbers.Select(i => i < tests ? "BRANCH_LEQ" : "LEAF")]),
            Reals("nodes_values", [.. numbers.Select(i => (float)-i)]),
            Integers("nodes_truenodeids", [.. numbers.Select(i => i < tests ? i + 1 : 0)]),
            Integers("nodes_falsenodeids", [.. numbers.Select(i => i < tests ? i + tests + 1 : 0)]),
            Integers("target_treeids", 0), Integers("target_nodeids", tests), Integers("target_ids", 0), Reals("target_weights", 1));
        Read(model).Ensemble.Trees.Single().Depth.ShouldBe(tests);
    }

    internal static ModelProto Regressor() => Model(
        "TreeEnsembleRegressor",
        Integers("nodes_treeids", 0, 0, 0, 1),
        Integers("nodes_nodeids", 0, 1, 2, 0),
        Integers("nodes_featureids", 0, 0, 0, 0),
        Texts("nodes_modes", "BRANCH_LEQ", "LEAF", "LEAF", "LEAF"),
        Reals("nodes_values", 0.5f, 0, 0, 0),
        Integers("nodes_truenodeids", 1, 0, 0, 0),
        Integers("nodes_falsenodeids", 2, 0, 0, 0),
        Integers("target_treeids", 0, 0, 1),
        Integers("target_nodeids", 1, 2, 0),
        Integers("target_ids", 0, 0, 0),
        Reals("target_weights", 3, 4, 5),
        Reals("base_values", 10));

    internal static ImportedModel Read(ModelProto model) => OnnxReader.Read(model.ToByteArray(), "model.onnx");

    internal static string Refusal(ModelProto model) => Should.Throw<MalformedInputException>(() => Read(model)).Message;

    private static double[] Scores(TreeEnsemble<double> ensemble, params double[] sample)
    {
        var scores = new double[ensemble.ScoreCount];
        ensemble.ComputeScores(sample, scores);
        return scores;
    }

    private static int ClassOf(TreeEnsemble<double> ensemble, params double[] sample) => ensemble.ClassOf(Scores(ensemble, sample));
}
