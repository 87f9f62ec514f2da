using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Tables;

/// <summary>Tables as people have them: each is understood, or refused in one line that says why. None trains something else than was meant.</summary>
public sealed class TableCaseTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Model => Path.Combine(_folder.Path, "m.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_without_a_label_are_left_out_and_said()
    {
        var run = Train("20-csv-missing-label/train.csv");
        ClassLabels().ShouldBe(["no", "yes"]);
        run.Error.ShouldContain("rows without a label are skipped: lines 5, 13, 21, 29, 37");
        run.Json["table"]!["leftOutRows"]!.GetValue<int>().ShouldBe(5);
        run.Json["trainingSamples"]!.GetValue<int>().ShouldBe(35);
    }

    [Fact]
    public void A_missing_value_leaves_a_regression_one()
    {
        var run = Train("21-csv-missing-value-to-predict/train.csv");
        ClassLabels().ShouldBeEmpty();
        run.Json["trainingSamples"]!.GetValue<int>().ShouldBe(39);
        run.Error.ShouldContain("1 row without a label is skipped: line 5");
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("None")]
    [InlineData("dash")]
    [InlineData("excelNA")]
    [InlineData("n-a")]
    [InlineData("pdNA")]
    [InlineData("unknown")]
    public void A_marker_of_a_missing_number_leaves_a_column_of_numbers_one(string marker)
    {
        var run = Train($"22-csv-marker/train-{marker}.csv");
        Column("amount")["kind"]!.GetValue<string>().ShouldBe("numeric");
        Score(run).ShouldBe(0.95, "as with NA: of 40 rows, one without its number, two are wrong when they are held out");
    }

    [Fact]
    public void An_infinite_number_is_refused_with_its_line() =>
        Refuse("22-csv-marker/train-inf.csv", "line 5, column 'amount': 'inf' is not a finite number");

    [Fact]
    public void Percents_are_numbers()
    {
        var run = Train("24-csv-percent/train.csv");
        Column("amount")["sign"]!.GetValue<string>().ShouldBe("%");
        Score(run).ShouldBe(1);
        run.Error.ShouldContain("the numbers of column 'amount' are written with '%'");
    }

    [Fact]
    public void Rows_without_any_cell_are_no_rows()
    {
        Train("25-csv-empty-rows-at-end/train.csv");
        ClassLabels().ShouldBe(["no", "yes"]);
        Column("colour")["categories"]!.AsArray().Select(category => category!.GetValue<string>()).ShouldBe(["blue", "green", "red"]);
    }

    [Fact]
    public void A_running_number_is_left_out_with_a_word()
    {
        Train("27-csv-row-number/train.csv").Error.ShouldContain("left out: a running number; --keep \"Id\" learns from it");
        Columns().ShouldNotContain(column => column!["name"]!.GetValue<string>() == "Id");
        Train("27-csv-row-number/train.csv", "--keep", "Id");
        Column("Id")["kind"]!.GetValue<string>().ShouldBe("numeric");
    }

    [Theory]
    [InlineData("28-csv-no-header/train.csv", "2.4, red, no")]
    [InlineData("33-csv-no-header-duplicates/train.csv", "2.4, 1.0, 1.0, no")]
    public void A_file_without_a_header_is_refused_until_it_is_said(string file, string row)
    {
        Refuse(file, $"line 1: it looks like a row, not like names of columns: {row}; say --no-header");
        Train(file, "--no-header").Json["trainingSamples"]!.GetValue<int>().ShouldBe(40);
        Column("column1")["kind"]!.GetValue<string>().ShouldBe("numeric");
        CommandRun.Of("evaluate", Model, "--dataset", Case(file), "--json").ShouldSucceed().Json["samples"]!.GetValue<int>().ShouldBe(40, "a model of columns without names knows that they have none");
    }

    [Fact]
    public void Numbers_of_ten_digits_are_as_good_as_their_differences()
    {
        var plain = Score(Train("29-csv-large-numbers/same-minus-constant.csv"));
        Score(Train("29-csv-large-numbers/train.csv")).ShouldBe(plain);
        plain.ShouldBeGreaterThan(0.9);
        var drawn = CommandRun.Of("inspect", Model).ShouldSucceed().Output;
        drawn.ShouldContain("ts <= 1700000019.5?");
        drawn.ShouldContain("ts <= 1700000039.5?");
    }

    [Fact]
    public void A_table_without_the_column_to_predict_is_refused()
    {
        Train("30-csv-evaluate-without-label/train.csv");
        CommandRun.Of("evaluate", Model, "--dataset", Case("30-csv-evaluate-without-label/rows.csv")).ShouldBeRefused(2, "rows.csv: header: the column 'class', which the model predicts, is missing; found a, flag");
    }

    [Theory]
    [InlineData("train", "semicolons")]
    [InlineData("quoted-header", "semicolons")]
    [InlineData("tabs", "tabs")]
    public void What_stands_between_cells_is_found_and_said(string name, string delimiter)
    {
        var run = Train($"31-csv-semicolons/{name}.csv");
        Columns().Select(column => column!["name"]!.GetValue<string>()).ShouldBe(["amount", "colour"]);
        Score(run).ShouldBe(1);
        run.Error.ShouldContain($"cells separated by {delimiter}");
    }

    [Fact]
    public void One_row_is_evaluated()
    {
        Train("34-csv-evaluate-one-class/train.csv");
        var json = CommandRun.Of("evaluate", Model, "--dataset", Case("34-csv-evaluate-one-class/one-row.csv"), "--json").ShouldSucceed().Json;
        json["samples"]!.GetValue<int>().ShouldBe(1);
        json["accuracy"]!["circuit"]!.GetValue<double>().ShouldBe(1);
    }

    [Fact]
    public void A_number_beyond_single_precision_is_one_and_is_named()
    {
        var run = Train("35-csv-1e39/train.csv");
        Score(run).ShouldBe(1);
        run.Json["warnings"]![0]!.GetValue<string>().ShouldBe("line 5, column 'p': 1e39 is far from all other numbers of the column");
    }

    private static string Case(string file) => Path.Combine(Repository.Root, "tests", "Zkml.Cli.Tests", "Tables", "Cases", file);

    private CommandRun Train(string file, params string[] options) => CommandRun.Of(["train", "--dataset", Case(file), "--out", Model, "--json", .. options]).ShouldSucceed();

    private void Refuse(string file, params string[] parts)
    {
        CommandRun.Of("train", "--dataset", Case(file), "--out", Model).ShouldBeRefused(2, parts);
        File.Exists(Model).ShouldBeFalse();
    }

    private static double Score(CommandRun run) =>
        run.Json["selection"]!["candidates"]![run.Json["selection"]!["chosen"]!.GetValue<int>()]!["score"]!.GetValue<double>();

    private JsonNode Document => JsonNode.Parse(File.ReadAllText(Model))!;

    private string[] ClassLabels() => [.. Document["classLabels"]!.AsArray().Select(label => label!.GetValue<string>())];

    private JsonArray Columns() => Document["pipeline"]!["table"]!["columns"]!.AsArray();

    private JsonNode Column(string name) => Columns().Single(column => column!["name"]!.GetValue<string>() == name)!;
}
