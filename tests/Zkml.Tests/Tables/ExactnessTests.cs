using Zkml.Data.Features.Tables;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Trees;
using Zkml.Testing;
using Zkml.Transpiling;

namespace Zkml.Tests.Tables;

/// <summary>Integer model, circuit and Aleo program on every sample, on every threshold, and far outside; and the real snarkVM on these of Iris and many of German credit.</summary>
public class ExactnessTests
{
    public static TheoryData<string> Learners => ["tree", "forest", "boosting"];

    [Theory]
    [MemberData(nameof(Learners))]
    public void Each_threshold_of_Iris_hit_exactly_falls_the_same_way_everywhere(string learner)
    {
        var transpiled = TableModels.Iris(Learner(learner));
        var rows = Rows(transpiled, "iris");
        rows.Length.ShouldBe(150);
        Agreement.OfEvaluators(transpiled, [.. rows, .. Agreement.AroundThresholds(transpiled, rows)]);
    }

    [FactWithGermanCredit]
    public void Each_threshold_of_German_credit_hit_exactly_falls_the_same_way_everywhere()
    {
        var transpiled = TableModels.Transpile("german-credit", TableModels.Tree);
        var rows = Rows(transpiled, "german-credit");
        rows.Length.ShouldBe(1000);
        Agreement.OfEvaluators(transpiled, [.. rows, .. Agreement.AroundThresholds(transpiled, rows)]);
    }

    [Theory]
    [MemberData(nameof(Learners))]
    public void A_number_on_a_threshold_or_far_outside_is_on_the_same_side_as_for_the_model_as_trained(string learner)
    {
        var model = TableModels.Iris(Learner(learner)).Model;
        var (pipeline, ensemble) = ((TablePipeline)model.Pipeline, ((FloatTrees)model.Float).Ensemble);
        foreach (var split in ensemble.Splits)
        {
            // Iris has tenths; a threshold half way between two of them has hundredths, but for the last digit of a double.
            var (step, threshold) = (0.1, Math.Round(split.Threshold, 2));
            foreach (var value in new[] { split.Threshold, Math.BitIncrement(split.Threshold), threshold, threshold - step, threshold + step, -1e300, 1e300, double.NegativeInfinity, double.PositiveInfinity })
            {
                double[] features = [5.9, 3.0, 4.4, 1.6];
                features[split.Feature] = value;
                IntegerClass(model, pipeline.EncodeFeatures(features)).ShouldBe(ClassOf(ensemble, features), $"{pipeline.Schema.FeatureNames[split.Feature]} = {value:R}");
            }
        }
    }

    [FactWithOracle]
    public void SnarkVM_gives_the_same_class_for_every_row_of_Iris_and_around_every_threshold()
    {
        using var oracle = SnarkVmOracle.Start();
        var transpiled = TableModels.Iris(TableModels.Tree);
        var rows = Rows(transpiled, "iris");
        Agreement.OfAll(oracle, transpiled, [.. rows, .. Agreement.AroundThresholds(transpiled, rows)]);
    }

    [FactWithOracle]
    public void SnarkVM_gives_the_same_class_around_every_private_threshold()
    {
        using var oracle = SnarkVmOracle.Start();
        var transpiled = TableModels.Iris(TableModels.Tree, new("flower_table") { Weights = WeightSource.Input, Commits = true });
        Agreement.OfAll(oracle, transpiled, Agreement.AroundThresholds(transpiled, Rows(transpiled, "iris")));
    }

    /// <summary>Not on every row, as the interpreter above: the real snarkVM takes a tenth of a second for each.</summary>
    [FactWithOracleAndGermanCredit]
    public void SnarkVM_gives_the_same_class_for_rows_and_at_thresholds_of_German_credit()
    {
        using var oracle = SnarkVmOracle.Start();
        foreach (var (learner, every) in new[] { (new SingleTreeLearner(new() { MaximumLeaves = 12 }), 1), (TableModels.Tree, 4) })
        {
            var transpiled = TableModels.Transpile("german-credit", learner);
            var rows = Rows(transpiled, "german-credit");
            var atThresholds = Agreement.AroundThresholds(transpiled, rows).Where((_, i) => i % (5 * every) == 1);
            Agreement.OfAll(oracle, transpiled, [.. rows.Where((_, i) => i % 50 == 0), .. atThresholds]);
        }
    }

    private static TreeLearner Learner(string name) => name switch
    {
        "tree" => TableModels.Tree,
        "forest" => TableModels.SmallForest,
        _ => TableModels.Boosting,
    };

    private static int[][] Rows(TranspiledModel transpiled, string dataset) =>
        [.. transpiled.Model.Pipeline.EncodeAll(TableModels.Splits(dataset).All).Chunk(transpiled.Model.Pipeline.Inputs.Length)];

    private static int IntegerClass(ZkModel model, int[] inputs)
    {
        var features = new int[model.Pipeline.Features.Length];
        model.Pipeline.ComputeFeatures(inputs, features);
        return ClassOf(((IntegerTrees)model.Integer).Ensemble, Array.ConvertAll(features, feature => (long)feature));
    }

    private static int ClassOf<T>(TreeEnsemble<T> ensemble, T[] features)
        where T : struct, System.Numerics.INumber<T>
    {
        var scores = new T[ensemble.ScoreCount];
        ensemble.ComputeScores(features, scores);
        return ensemble.ClassOf(scores);
    }
}
