using System.Globalization;
using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Out => Path.Combine(_folder.Path, "model.json");

    private string Csv => Path.Combine(_folder.Path, "rows.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_the_columns_of_the_samples_are_taken_for_is_said_before_the_model_is_written()
    {
        WriteSamples("iris-tree");
        var header = File.ReadLines(Csv).First().Split(',');
        var run = CommandRun.Of("import", Data("iris-tree.onnx"), "--samples", Csv, "--out", Out, "--json").ShouldSucceed();
        run.Error.ShouldContain("cells separated by commas, with a header");
        foreach (var column in header[..^1])
        {
            run.Error.Split('\n').ShouldContain(line => line.Contains($"│ {column} ", StringComparison.Ordinal) && line.Contains("numbers", StringComparison.Ordinal));
        }

        CommandRun.Of("import", Data("iris-tree.onnx"), "--samples", Csv, "--out", Out, "--quiet").ShouldSucceed().Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("iris-tree", "onnx", "ONNX", 3)]
    [InlineData("iris-tree-strings", "onnx", "ONNX", 3)]
    [InlineData("wine-tree-odd-labels", "onnx", "ONNX", 3)]
    [InlineData("cancer-boosting", "onnx", "ONNX", 2)]
    [InlineData("cancer-xgboost", "xgboost.json", "XGBoost JSON", 2)]
    [InlineData("wine-lightgbm", "lightgbm.txt", "LightGBM text", 3)]
    [InlineData("wine-lightgbm", "lightgbm.json", "LightGBM JSON", 3)]
    public void An_imported_model_is_written_and_its_circuit_gives_the_librarys_class_on_every_sample(string name, string extension, string format, int classes)
    {
        var samples = WriteSamples(name);
        var run = CommandRun.Of("import", Data($"{name}.{extension}"), "--samples", Csv, "--out", Out, "--json").ShouldSucceed();

        run.Json["format"]!.GetValue<string>().ShouldBe(format);
        run.Json["model"]!.GetValue<string>().ShouldBe(Out);
        run.Json["classLabels"]!.AsArray().Count.ShouldBe(classes);
        run.Json["quantization"]!["samples"]!.GetValue<int>().ShouldBe(samples);
        run.Json["quantization"]!["changedRows"]!.AsArray().ShouldBeEmpty();
        run.Json["quantization"]!["tiedRows"]!.AsArray().ShouldBeEmpty();
        var evaluation = CommandRun.Of("evaluate", Out, "--dataset", Csv, "--json").ShouldSucceed().Json;
        evaluation["samples"]!.GetValue<int>().ShouldBe(samples);
        evaluation["accuracy"]!["float"]!.GetValue<double>().ShouldBe(1);
        evaluation["accuracy"]!["circuit"]!.GetValue<double>().ShouldBe(1);
        evaluation["disagreements"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public void A_regression_is_imported_with_its_bound()
    {
        WriteSamples("diabetes-tree-regressor");
        var json = CommandRun.Of("import", Data("diabetes-tree-regressor.onnx"), "--samples", Csv, "--out", Out, "--json").ShouldSucceed().Json;
        json["classLabels"]!.AsArray().ShouldBeEmpty();
        json["quantization"]!["scoreBound"]!.GetValue<double>().ShouldBeInRange(1e-6, 0.1);
        CommandRun.Of("inspect", Out, "--json").ShouldSucceed();
    }

    [Fact]
    public void Without_samples_the_thresholds_decide_and_the_model_still_evaluates()
    {
        WriteSamples("iris-tree-strings");
        var run = CommandRun.Of("import", Data("iris-tree-strings.onnx"), "--out", Out).ShouldSucceed();
        run.Output.ShouldContain("setosa, versicolor, virginica");
        run.Output.ShouldContain("give --samples to see which rows change");
        CommandRun.Of("evaluate", Out, "--dataset", Csv, "--json").ShouldSucceed().Json["accuracy"]!["circuit"]!.GetValue<double>().ShouldBe(1);
    }

    [Fact]
    public void What_was_folded_is_said() => CommandRun.Of("import", Data("cancer-xgboost.xgboost.json"), "--out", Out).ShouldSucceed().Output.ShouldContain("the base score was turned into its log odds");

    [Fact]
    public void An_imported_model_is_transpiled_and_run()
    {
        WriteSamples("iris-tree");
        CommandRun.Of("import", Data("iris-tree.onnx"), "--samples", Csv, "--out", Out).ShouldSucceed();
        var program = Path.Combine(_folder.Path, "program");
        CommandRun.Of("transpile", Out, "--out", program).ShouldSucceed();
        var input = Path.Combine(_folder.Path, "input.json");
        File.WriteAllText(input, "{\"inputs\": [5.8, 2.8, 5.1, 2.4]}");
        CommandRun.Of("run", program, "--input", input, "--engine", "interpreter", "--json").ShouldSucceed().Json["class"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public void A_missing_cell_goes_to_the_side_that_the_library_learned()
    {
        CommandRun.Of("import", Data("cancer-xgboost.xgboost.json"), "--out", Out).ShouldSucceed();
        File.WriteAllLines(Csv, [string.Join(',', Enumerable.Range(0, 30).Select(feature => $"x{feature}")), new(',', 29)]);
        var program = Path.Combine(_folder.Path, "program");
        CommandRun.Of("transpile", Out, "--out", program).ShouldSucceed();
        CommandRun.Of("run", program, "--sample", $"{Csv}:0", "--engine", "interpreter", "--json").ShouldSucceed().Json["label"]!.GetValue<string>().ShouldBe("0");
    }

    [Fact]
    public void Private_thresholds_of_an_imported_model_are_on_scales_that_do_not_show_them()
    {
        var samples = WriteSamples("cancer-xgboost");
        CommandRun.Of("import", Data("cancer-xgboost.xgboost.json"), "--samples", Csv, "--out", Out).ShouldSucceed();
        File.ReadAllText(Out).ShouldContain("\"boundaries\"");
        var program = Path.Combine(_folder.Path, "program");
        CommandRun.Of("transpile", Out, "--out", program, "--weights", "input").ShouldSucceed();
        File.ReadAllText(Path.Combine(program, "circuit.json")).ShouldNotContain("boundaries");
        var evaluation = CommandRun.Of("evaluate", Out, "--dataset", Csv, "--weights", "input", "--json");
        evaluation.Json["samples"]!.GetValue<int>().ShouldBe(samples);
        evaluation.ShouldSucceed().Json["accuracy"]!["circuit"]!.GetValue<double>().ShouldBe(1);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused_with_what_can_be_imported()
    {
        File.WriteAllText(Csv, "a,b\n1,2\n");
        CommandRun.Of("import", Csv, "--out", Out).ShouldBeRefused(2, Csv, "ONNX", "XGBoost", "LightGBM");
        File.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public void A_missing_file_is_refused() => CommandRun.Of("import", "/nowhere.onnx", "--out", Out).ShouldBeRefused(2, "/nowhere.onnx", "missing");

    [Fact]
    public void Samples_with_another_number_of_columns_are_refused()
    {
        File.WriteAllText(Csv, "a,b\n1,2\n");
        CommandRun.Of("import", Data("iris-tree.onnx"), "--samples", Csv, "--out", Out).ShouldBeRefused(2, "rows.csv", "there are 2 columns; the model has 4 features");
    }

    [Fact]
    public void A_sample_that_is_no_number_is_refused_with_its_line()
    {
        File.WriteAllText(Csv, "a,b,c,d,class\n1,2,3,4,0\n1,two,3,4,0\n");
        CommandRun.Of("import", Data("iris-tree.onnx"), "--samples", Csv, "--out", Out).ShouldBeRefused(2, "rows.csv", "line 3", "'b'", "'two'");
    }

    [Fact]
    public void A_target_without_samples_is_refused() => CommandRun.Of("import", Data("iris-tree.onnx"), "--target", "class", "--out", Out).ShouldBeRefused(2, "--target", "--samples");

    private static string Data(string file) => Path.Combine(Repository.Root, "tests", "Zkml.Import.Tests", "Data", file);

    // The library's own answers are the labels, so an accuracy of 1 is agreement on every sample.
    private int WriteSamples(string name)
    {
        var json = JsonNode.Parse(File.ReadAllText(Data($"{name}.samples.json")))!;
        var rows = json["inputs"]!.AsArray();
        var answers = new[] { "sklearn", "xgboost", "lightgbm" }.Select(library => json[library]).First(found => found is not null)!.AsArray();
        var header = string.Join(',', Enumerable.Range(1, rows[0]!.AsArray().Count).Select(column => $"column {column}"));
        var lines = rows.Select((row, i) => $"{string.Join(',', row!.AsArray().Select(value => value!.GetValue<double>().ToString("R", CultureInfo.InvariantCulture)))},{answers[i]}");
        File.WriteAllLines(Csv, [$"{header},answer", .. lines]);
        return rows.Count;
    }
}
