using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

/// <summary>What <c>zkml inspect</c> says of the tests of other libraries' trees: exactly what they ask.</summary>
public sealed class InspectImportedTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Out => Path.Combine(_folder.Path, "model.json");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("0.1", 10, "", "x0 <= 0.1 or missing?")]
    [InlineData("0.1", 8, "", "x0 <= 0.1?")]
    [InlineData("1700000000.5", 8, "", "x0 <= 1700000000.5?")]
    [InlineData("0.30000000000000004", 8, "", "x0 <= 0.3?")]
    [InlineData("inf", 10, "", "x0 is missing?")]
    [InlineData("0", 1, "32", "x0 is 5?")]
    [InlineData("0", 1, "57", "x0 is 0 or x0 is 3 to 5?")]
    [InlineData("0", 1, "1", "x0 is 0?")]
    [InlineData("1.5", 6, "", "x0 <= 1.5 or missing?")]
    [InlineData("1.5", 4, "", "x0 <= -1E-35 or 1E-35 < x0 <= 1.5?")]
    public void A_test_of_LightGBM_is_said_as_it_is(string threshold, int decisionType, string set, string question)
    {
        Inspect($"""
            tree
            version=v4
            num_class=1
            num_tree_per_iteration=1
            max_feature_idx=0
            objective=binary sigmoid:1
            feature_names=x0

            Tree=0
            num_leaves=2
            num_cat={(set.Length > 0 ? 1 : 0)}
            split_feature=0
            threshold={threshold}
            decision_type={decisionType}
            left_child=-1
            right_child=-2
            leaf_value=-1 1
            {(set.Length > 0 ? $"cat_boundaries=0 1\ncat_threshold={set}" : "")}

            end of trees

            """).ShouldContain(question);
    }

    /// <summary>XGBoost rounds to single precision and sends what is equal to the right: 0.5 is not below 0.5.</summary>
    [Fact]
    public void A_test_of_XGBoost_is_said_in_single_precision() =>
        InspectFile(Path.Combine(Networks, "xgb-binary.json")).ShouldContain(" < ");

    [Fact]
    public void Categories_are_said_by_their_names_and_as_sets()
    {
        var drawn = InspectFile(Path.Combine(Networks, "lgb-categorical.txt"));
        drawn.ShouldContain(" is ");
        drawn.ShouldContain(" or ");
        drawn.ShouldNotContain(" up to ");
    }

    private static string Networks => Path.Combine(Repository.Root, "tests", "Zkml.Import.Tests", "Networks");

    private string Inspect(string model)
    {
        var path = Path.Combine(_folder.Path, "model.txt");
        File.WriteAllText(path, model);
        return InspectFile(path);
    }

    private string InspectFile(string path)
    {
        CommandRun.Of("import", path, "--out", Out).ShouldSucceed();
        return CommandRun.Of("inspect", Out).ShouldSucceed().Output;
    }
}
