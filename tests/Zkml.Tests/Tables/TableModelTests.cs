using System.Text;
using Zkml.Circuits.Evaluation;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Evaluating;
using Zkml.Lowering;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Evaluation;
using Zkml.Running;
using Zkml.Testing;
using Zkml.Training.TreeModels;
using Zkml.Training.TreeModels.Selection;
using Zkml.Transpiling;

namespace Zkml.Tests.Tables;

public sealed class TableModelTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_iris_tree_is_right_on_every_test_row_at_a_tenth_of_the_constraints_of_2023()
    {
        var transpiled = TableModels.Iris(TableModels.Tree);
        var evaluation = ModelEvaluator.Evaluate(transpiled, TableModels.Splits("iris")[Split.Test]);
        evaluation.CircuitAccuracy.ShouldBe(1);
        (evaluation.Disagreements.Length, evaluation.QuantisationChanges.Length, evaluation.InterpreterDisagreements).ShouldBe((0, 0, 0));
        evaluation.InterpreterSamples.ShouldBe(30);
        transpiled.Count.Constraints.Body.ShouldBeLessThanOrEqualTo(25, "2023: 189");
    }

    [Theory]
    [InlineData(OutputKind.Class)]
    [InlineData(OutputKind.Logits)]
    public void Integer_model_circuit_and_program_give_the_same_numbers_for_trees_forests_and_boosted_trees(OutputKind output)
    {
        foreach (var learner in new[] { TableModels.Tree, TableModels.SmallForest, TableModels.Boosting })
        {
            var evaluation = ModelEvaluator.Evaluate(TableModels.Iris(learner, new("flower_table", output)), TableModels.Splits("iris").All, interpreterSamples: 150);
            (evaluation.Disagreements.Length, evaluation.InterpreterDisagreements).ShouldBe((0, 0));
            evaluation.CircuitAccuracy.ShouldBeGreaterThan(0.95);
        }
    }

    [Fact]
    public void A_threshold_hit_exactly_and_values_far_outside_of_the_training_rows_fall_as_in_the_float_model()
    {
        var transpiled = TableModels.Iris(TableModels.Tree);
        var rows = new StringBuilder("sepal_length,sepal_width,petal_length,petal_width,species\n");
        foreach (var value in (string[])["-1e300", "0", "0.8", "1.55", "1.65", "1.75", "3.1", "4.85", "4.95", "5.45", "1e300"])
        {
            rows.Append($"5,3,4,{value},setosa\n5,3,{value},1.6,setosa\n5,{value},4.8,1.8,virginica\n");
        }

        var path = Path.Combine(_folder.Path, "edge.csv");
        File.WriteAllText(path, rows.ToString());
        var table = CsvFile.Read(path);
        var evaluation = ModelEvaluator.Evaluate(transpiled, new TableDataset("edge", table, new("species", transpiled.Model.ClassLabels)));
        evaluation.QuantisationChanges.ShouldBeEmpty();
        (evaluation.Disagreements.Length, evaluation.InterpreterDisagreements).ShouldBe((0, 0));
    }

    [Fact]
    public void A_written_folder_of_a_table_opens_again_and_names_the_class()
    {
        var transpiled = TableModels.Iris(TableModels.Boosting, new("flower_table", OutputKind.Logits));
        ProjectWriter.Write(transpiled, _folder.Path, []);
        var directory = TranspiledDirectory.Open(_folder.Path);
        directory.Manifest.Pipeline.ShouldBe(transpiled.Model.Pipeline);
        var result = directory.Run(transpiled.Model.Pipeline.Encode(TableModels.Splits("iris")[Split.Test], 3));
        (result.Class, result.Label, result.Value).ShouldBe((2, "virginica", null));
        result.Outputs.Length.ShouldBe(3);
    }

    [Fact]
    public void A_regression_gives_its_value_in_its_unit_in_every_form()
    {
        var lines = Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"{i},{i % 7},{(i * 0.5) - (i % 7) - 20}"));
        var path = Path.Combine(_folder.Path, "line.csv");
        File.WriteAllText(path, $"x,y,height\n{string.Join('\n', lines)}\n");
        var table = CsvFile.Read(path);
        var samples = new TableDataset("line", table, TableTarget.Infer(table));
        var model = TableModels.Train(samples, SchemaInference.Infer(table), new BoostingLearner(new() { Rounds = 30 }));
        model = model with { Regression = model.Regression! with { Unit = "m" } };
        var transpiled = Transpiler.Transpile(model, new("height_of_line"));

        var evaluation = ModelEvaluator.Evaluate(transpiled, samples);
        (evaluation.Disagreements.Length, evaluation.InterpreterDisagreements).ShouldBe((0, 0));
        evaluation.Regression!.CircuitRSquared.ShouldBeGreaterThan(0.9);
        evaluation.Regression.CircuitRSquared.ShouldBe(evaluation.Regression.IntegerRSquared);
        evaluation.Regression.LargestQuantisationError.ShouldBeLessThan(0.1);

        ProjectWriter.Write(transpiled, _folder.Path, []);
        var result = TranspiledDirectory.Open(_folder.Path).Run(model.Pipeline.Encode(samples, 0));
        result.Class.ShouldBeNull();
        result.Value!.Value.ShouldBe(ModelScores.Of(model.Float, model.Pipeline, samples).Values[0], 0.1);
        result.Value.Value.ShouldBeLessThan(0, "a value below zero comes back with its sign");
        result.Label.ShouldEndWith(" m");
    }

    [FactWithGermanCredit]
    public void German_credit_costs_a_twentieth_of_2023()
    {
        var splits = TableModels.Splits("german-credit");
        var unpruned = Transpiler.Transpile(TableModels.Train(splits[Split.Train], splits.Schema, TableModels.Tree), new("german_credit"));
        var evaluation = ModelEvaluator.Evaluate(unpruned, splits[Split.Test]);
        evaluation.CircuitAccuracy.ShouldBe(0.68, 0.03);
        (evaluation.Disagreements.Length, evaluation.InterpreterDisagreements).ShouldBe((0, 0));
        unpruned.Count.Constraints.Body.ShouldBeLessThanOrEqualTo(300, "2023: 6,271");
    }

    [FactWithGermanCredit]
    public void German_credit_as_cross_validation_chooses_it_costs_little_and_ranks_well()
    {
        var splits = TableModels.Splits("german-credit");
        SelectionResult? selection = null;
        var model = TreeModelTrainer.Train(DefaultTreeModelConfig.Find("german-credit")!, splits, "zkml train --dataset german-credit", selection: found => selection = found);
        var transpiled = Transpiler.Transpile(model, new("german_credit"));
        var evaluation = ModelEvaluator.Evaluate(transpiled, splits[Split.Test]);

        selection!.Candidates.Max(candidate => candidate.Mean).ShouldBe(selection.Chosen.Mean);
        model.Provenance.ShouldBeOfType<TreeProvenance>().Configuration.Learner.ShouldBe(selection.Chosen.Learner);
        transpiled.Count.Constraints.Body.ShouldBeLessThanOrEqualTo(150);
        evaluation.CircuitAccuracy.ShouldBeGreaterThanOrEqualTo(0.73);
        evaluation.Auc!.Value.ShouldBeGreaterThanOrEqualTo(0.75);
        (evaluation.Disagreements.Length, evaluation.InterpreterDisagreements).ShouldBe((0, 0));
    }

    [FactWithOracle]
    public void SnarkVm_gives_the_classes_and_the_counts_of_trees_forests_and_boosted_trees()
    {
        using var oracle = SnarkVmOracle.Start();
        var test = TableModels.Splits("iris")[Split.Test];
        foreach (var learner in new[] { TableModels.Tree, TableModels.SmallForest, TableModels.Boosting })
        {
            var transpiled = TableModels.Iris(learner);
            var evaluator = new CircuitEvaluator(transpiled.Circuit);
            for (var row = 0; row < 10; row++)
            {
                var bits = FeatureInputs.ToBits(transpiled.Model.Pipeline.Inputs, transpiled.Model.Pipeline.Encode(test, row));
                var answer = oracle.Ask(transpiled.AleoText, [transpiled.Layout.Format(transpiled.Layout.Pack(transpiled.Circuit.Inputs, bits))], count: row == 0);
                answer.Outputs.ShouldBe([$"{evaluator.Evaluate(bits, bits.Length).Single()}u8"]);
                if (answer.Count is { } count)
                {
                    (count.Total, count.Body).ShouldBe((transpiled.Count.Constraints.Total, transpiled.Count.Constraints.Body));
                    (count.NonZerosA, count.NonZerosB, count.NonZerosC).ShouldBe((transpiled.Count.NonZeros.A, transpiled.Count.NonZeros.B, transpiled.Count.NonZeros.C));
                }
            }
        }
    }
}
