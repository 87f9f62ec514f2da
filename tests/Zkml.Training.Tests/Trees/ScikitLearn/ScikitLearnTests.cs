using System.Text.Json;
using Zkml.Testing;

namespace Zkml.Training.Tests.Trees.ScikitLearn;

/// <summary>What scikit-learn scores on the same rows with the same settings, we score too.</summary>
public class ScikitLearnTests
{
    private const string German = "german-credit";
    private static readonly JsonElement Scores = Tables.Json("scikit-learn-scores.json").GetProperty("scores");

    public static TheoryData<string, string> Rows() => RowsOf(table => table != German);

    public static TheoryData<string, string> GermanCreditRows() => RowsOf(table => table == German);

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_mean_score_over_five_seeds_is_that_of_scikit_learn(string table, string setting) => Compare(table, setting);

    [TheoryWithGermanCredit]
    [MemberData(nameof(GermanCreditRows))]
    public void The_mean_score_on_german_credit_is_that_of_scikit_learn(string table, string setting) => Compare(table, setting);

    [Theory]
    [InlineData("iris", "tree")]
    [InlineData("iris", "tree criterion=entropy")]
    [InlineData("wine", "tree")]
    [InlineData("wine", "tree max_leaf_nodes=12")]
    [InlineData("wine", "tree criterion=entropy")]
    [InlineData("breast_cancer", "tree")]
    [InlineData("digits", "tree")]
    [InlineData("digits", "tree ccp_alpha=0.01")]
    [InlineData("breast_cancer", "tree min_samples_leaf=5")]
    [InlineData("diabetes", "regression tree")]
    public void With_the_same_seed_a_tree_is_the_one_that_scikit_learn_grows(string table, string setting)
    {
        var expected = Scores.GetProperty(table).GetProperty(setting);
        var split = Tables.Load(table);
        for (var seed = 0; seed < 5; seed++)
        {
            var tree = Setting.Train(setting, split, seed);
            TableScore.Of(tree, split.Test, split.TestTargets).ShouldBe(expected.GetProperty("scores")[seed].GetDouble(), 0.0001);
            if (seed == 0)
            {
                tree.Trees[0].LeafCount.ShouldBe(expected.GetProperty("leaves_seed0").GetInt32());
            }
        }
    }

    private static void Compare(string table, string setting)
    {
        var split = Tables.Load(table);
        var mean = Enumerable.Range(0, 5).Average(seed => TableScore.Of(Setting.Train(setting, split, seed), split.Test, split.TestTargets));
        var expected = Scores.GetProperty(table).GetProperty(setting).GetProperty("mean").GetDouble();
        mean.ShouldBeGreaterThanOrEqualTo(expected - (split.ClassCount == 0 ? 0.05 : 0.015));
    }

    private static TheoryData<string, string> RowsOf(Func<string, bool> isMeant)
    {
        var rows = new TheoryData<string, string>();
        foreach (var table in Scores.EnumerateObject().Where(table => isMeant(table.Name)))
        {
            foreach (var setting in table.Value.EnumerateObject())
            {
                rows.Add(table.Name, setting.Name);
            }
        }

        return rows;
    }
}
