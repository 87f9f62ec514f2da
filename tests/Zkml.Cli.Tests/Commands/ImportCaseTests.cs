using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

/// <summary>Models that once gave a wrong class without a word: each with rows whose last column is the library's answer.</summary>
public sealed class ImportCaseTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Out => Path.Combine(_folder.Path, "model.json");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("01-lightgbm-missing-split", "model.json")]
    [InlineData("01-lightgbm-missing-split", "model.txt")]
    [InlineData("02-xgboost-dart-3.3-3.4", "model-1.7.json")]
    [InlineData("02-xgboost-dart-3.3-3.4", "model-3.3.json")]
    [InlineData("02-xgboost-dart-3.3-3.4", "model-3.4.json")]
    [InlineData("04-onnx-int64", "model.onnx")]
    [InlineData("06-half-way-slack", "model.txt")]
    [InlineData("07-xgboost-missing-marker", "model.json")]
    public void The_circuit_gives_the_librarys_class_on_every_row(string name, string file)
    {
        CommandRun.Of("import", Case(name, file), "--out", Out).ShouldSucceed();
        var evaluation = CommandRun.Of("evaluate", Out, "--dataset", Case(name, "rows.csv"), "--json").ShouldSucceed().Json;
        evaluation["accuracy"]!["float"]!.GetValue<double>().ShouldBe(1);
        evaluation["accuracy"]!["circuit"]!.GetValue<double>().ShouldBe(1);
    }

    [Theory]
    [InlineData("pickle.pkl", "this is a pickle of Python with a model of XGBoost")]
    [InlineData("xgboost-dump.json", "this is a JSON dump of XGBoost")]
    [InlineData("xgboost-dump.txt", "this is a text dump of XGBoost")]
    [InlineData("xgboost-old-binary.model", "this is XGBoost's old binary form")]
    public void A_file_that_is_no_model_is_called_what_it_is(string file, string problem)
    {
        CommandRun.Of("import", Case("40-unknown-files", file), "--out", Out).ShouldBeRefused(2, problem, "save_model(\"model.json\")");
        File.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public void A_class_without_weight_is_refused_by_its_label()
    {
        CommandRun.Of("import", Case("05-onnx-class-without-weight", "model.onnx"), "--out", Out).ShouldBeRefused(2, "class_ids: no leaf has a weight for class '1'");
        File.Exists(Out).ShouldBeFalse();
    }

    [Theory]
    [InlineData("-999", "missing are -999, NaN and empty cells, as given by --missing")]
    [InlineData("1e3", "missing are 1000, NaN and empty cells, as given by --missing")]
    [InlineData("nan", "NaN and empty cells are missing, as given by --missing")]
    public void What_stood_for_a_missing_value_is_said_by_an_option(string missing, string note) =>
        CommandRun.Of("import", Case("02-xgboost-dart-3.3-3.4", "model-3.4.json"), "--missing", missing, "--out", Out).ShouldSucceed().Output.ShouldContain(note);

    [Fact]
    public void What_stands_for_a_missing_value_is_a_number() =>
        CommandRun.Of("import", Case("02-xgboost-dart-3.3-3.4", "model-3.4.json"), "--missing", "none", "--out", Out).ShouldBeRefused(2, "--missing is 'none', expected a number such as -999, or NaN");

    [Fact]
    public void Categories_of_XGBoost_are_imported() => CommandRun.Of("import", Case("43-xgboost-categories-nan", "model.json"), "--out", Out).ShouldSucceed();

    [Fact]
    public void A_text_of_LightGBM_2_without_an_end_mark_is_imported() => CommandRun.Of("import", Case("41-lightgbm-v2-no-end", "model.txt"), "--out", Out).ShouldSucceed();

    private static string Case(string name, string file) => Path.Combine(Repository.Root, "tests", "Zkml.Import.Tests", "Cases", name, file);
}
