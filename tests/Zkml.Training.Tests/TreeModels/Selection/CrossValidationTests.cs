using Zkml.Data.Randomness;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.Evaluation;
using Zkml.Models.Metrics;
using Zkml.Training.TreeModels;
using Zkml.Training.TreeModels.Selection;
using Zkml.Training.Trees;

namespace Zkml.Training.Tests.TreeModels.Selection;

public class CrossValidationTests
{
    private static readonly TreeLearner Stump = new SingleTreeLearner(new() { MaximumDepth = 1 });
    private static readonly TreeLearner Small = new SingleTreeLearner(new() { MaximumLeaves = 4 });
    private static readonly TreeLearner Unpruned = new SingleTreeLearner(new());
    private static readonly ParallelOptions Parallel = new();

    [Fact]
    public void A_tree_that_learns_noise_by_heart_loses_to_one_that_cannot() =>
        CrossValidation.Choose(new([Stump, Small, Unpruned]), Noisy(), 0, Parallel).ChosenIndex.ShouldBe(1, "the classes lie in a band, which takes two tests");

    [Fact]
    public void A_score_is_that_of_a_model_that_has_not_seen_the_fold()
    {
        var samples = Noisy();
        var result = CrossValidation.Choose(new([Small]) { Score = SelectionScore.Auc }, samples, 3, Parallel);
        var fold = Folds.Deal(samples.Labels, 5, 3)[2];
        var others = Enumerable.Range(0, samples.Labels.Length).Except(fold).ToArray();
        var trained = Small.Train(new ClassificationSamples(TreeFeatures.FromRows<double>(Rows(samples, others), 2), [.. others.Select(i => samples.Labels[i])], 2), 3, Parallel);
        var scores = TreeScores.Of<double, double>(trained, Rows(samples, [.. fold]));

        result.Candidates[0].Scores[2].ShouldBe(AreaUnderCurve.Of(scores, [.. fold.Select(i => samples.Labels[i])])!.Value);
        result.Candidates[0].Mean.ShouldBe(result.Candidates[0].Scores.Average());
    }

    [Fact]
    public void The_rule_of_one_standard_error_takes_the_fewest_splits_that_are_as_good()
    {
        TreeLearner three = new SingleTreeLearner(new() { MaximumLeaves = 3 }), six = new SingleTreeLearner(new() { MaximumLeaves = 6 });
        var result = CrossValidation.Choose(new([Unpruned, six, three, Stump]) { Rule = SelectionRule.OneStandardError }, Noisy(), 0, Parallel);
        result.Chosen.Learner.ShouldBe(three, "two tests find the band, one does not");
        result.Chosen.Splits.ShouldBe(2);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var learner = new CrossValidatedLearner([Stump, Small, Unpruned]) { Repeats = 2 };
        var one = CrossValidation.Choose(learner, Noisy(), 1, new() { MaxDegreeOfParallelism = 1 });
        var all = CrossValidation.Choose(learner, Noisy(), 1, new());
        one.Candidates.SelectMany(candidate => candidate.Scores).ShouldBe(all.Candidates.SelectMany(candidate => candidate.Scores));
        one.Candidates[0].Scores.Length.ShouldBe(10);
    }

    [Fact]
    public void A_regression_is_chosen_by_its_error_and_trained_on_all_samples()
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(i => i < 30 ? 1.0 : 5)];
        var samples = new RegressionSamples(TreeFeatures.FromRows<double>(Enumerable.Range(0, 60).Select(i => (double)i).ToArray(), 1), values);
        var learner = new CrossValidatedLearner([Stump, new BoostingLearner(new() { Rounds = 1 })]);
        CrossValidation.Choose(learner, samples, 0, Parallel).Chosen.ShouldSatisfyAllConditions(chosen => chosen.Learner.ShouldBe(Stump), chosen => chosen.Mean.ShouldBe(1, 0.2));
        learner.Train(samples, 0, Parallel).SplitCount.ShouldBe(1);
    }

    [Fact]
    public void Auc_is_for_two_classes()
    {
        var samples = new ClassificationSamples(TreeFeatures.FromRows<double>(new double[] { 1, 2, 3, 4, 5, 6 }, 1), [0, 1, 2, 0, 1, 2], 3);
        Should.Throw<ArgumentException>(() => CrossValidation.Choose(new([Small]) { Score = SelectionScore.Auc, FoldCount = 2 }, samples, 0, Parallel)).Message
            .ShouldContain("AUC compares models of two classes, and there are 3");
    }

    [Fact]
    public void A_fold_without_one_of_the_two_classes_is_refused_in_words()
    {
        var samples = new ClassificationSamples(TreeFeatures.FromRows<double>(new double[] { 1, 2, 3, 4, 5, 6 }, 1), [0, 0, 0, 0, 0, 1], 2);
        Should.Throw<ArgumentException>(() => CrossValidation.Choose(new([Small]) { Score = SelectionScore.Auc, FoldCount = 3 }, samples, 0, Parallel)).Message
            .ShouldBe("a fold has no sample of one of the two classes; take fewer folds, or more samples");
    }

    // A band of the first feature is of class 1; one label in five is wrong.
    private static ClassificationSamples Noisy()
    {
        var random = new SplitMix64(1);
        var rows = new double[600];
        var labels = new int[300];
        for (var i = 0; i < labels.Length; i++)
        {
            (rows[2 * i], rows[(2 * i) + 1]) = (random.Next(1000), random.Next(1000));
            labels[i] = (rows[2 * i] is > 300 and < 700 ? 1 : 0) ^ (random.Next(5) == 0 ? 1 : 0);
        }

        return new(TreeFeatures.FromRows<double>(rows, 2), labels, 2);
    }

    private static double[] Rows(ClassificationSamples samples, int[] picked) => samples.Features.RowsOf([.. picked]);
}
