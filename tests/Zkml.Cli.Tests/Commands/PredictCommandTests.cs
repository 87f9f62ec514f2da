using System.Globalization;
using Zkml.Cli.Tests.Support;
using Zkml.Data.Datasets;

namespace Zkml.Cli.Tests.Commands;

/// <summary>What a model says of every row of a file, or of every picture of a folder.</summary>
public sealed class PredictCommandTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    private string Out => flowers.In("predictions.csv");

    [Fact]
    public void Every_row_gets_the_class_that_the_program_gives_it()
    {
        var json = Predict(flowers.Model, flowers.Csv).ShouldSucceed().Json;
        var lines = Lines();
        lines[0].ShouldBe(["row", "class", "margin", "score setosa", "score versicolor", "score virginica"]);
        lines.Length.ShouldBe(151);
        var program = CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--sample", $"{flowers.Csv}:0-149", "--json").ShouldSucceed().Json["results"]!.AsArray();
        for (var row = 0; row < 150; row++)
        {
            var cells = lines[row + 1];
            cells[0].ShouldBe(row.ToString(CultureInfo.InvariantCulture));
            cells[1].ShouldBe(program[row]!["label"]!.GetValue<string>());
            var scores = cells[3..].Select(long.Parse).OrderDescending().ToArray();
            long.Parse(cells[2], CultureInfo.InvariantCulture).ShouldBe(scores[0] - scores[1]);
        }

        json["samples"]!.GetValue<int>().ShouldBe(150);
        json["classes"]!.AsArray().Sum(label => label!["samples"]!.GetValue<int>()).ShouldBe(150);
        json["classes"]!.AsArray().Select(label => label!["samples"]!.GetValue<int>()).ShouldBe(
            lines[1..].GroupBy(cells => cells[1]).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Count()));
    }

    [Fact]
    public void Rows_need_no_label_and_their_columns_may_stand_in_any_order()
    {
        Predict(flowers.Model, flowers.Csv).ShouldSucceed();
        var expected = File.ReadAllText(Out);
        var other = flowers.In("unlabelled.csv");
        File.WriteAllLines(other, File.ReadLines(flowers.Csv).Select(line => line.Split(',')).Select(cells => $"{cells[3]};{cells[2].Replace('.', ',')};{cells[1].Replace('.', ',')}"));
        Predict(flowers.Model, other).ShouldSucceed();
        File.ReadAllText(Out).ShouldBe(expected);
    }

    [Fact]
    public void A_table_in_another_unit_is_warned_about()
    {
        var other = flowers.In("millimetres.csv");
        File.WriteAllLines(other, ["petal length,petal width,found", .. Enumerable.Range(0, 10).Select(i => $"{40 + i},{12 + i},wild")]);
        var run = Predict(flowers.Model, other).ShouldSucceed();
        run.Error.ShouldContain("outside the declared range");
        run.Error.ShouldContain("may use another unit");
        run.Json["outside"]!["outside"]!.GetValue<int>().ShouldBeGreaterThan(9);
    }

    [Fact]
    public void A_value_is_predicted_in_its_unit()
    {
        var table = flowers.In("prices.csv");
        File.WriteAllLines(table, ["size,price", .. Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"{i},{(i < 30 ? 10.5 : 20.25)}"))]);
        CommandRun.Of("train", "--dataset", table, "--keep", "size", "--out", flowers.In("prices.json"), "--quiet").ShouldSucceed();
        var json = Predict(flowers.In("prices.json"), table).ShouldSucceed().Json;
        Lines()[0].ShouldBe(["row", "value"]);
        double.Parse(Lines()[1][1], CultureInfo.InvariantCulture).ShouldBe(10.5, 0.01);
        double.Parse(Lines()[60][1], CultureInfo.InvariantCulture).ShouldBe(20.25, 0.01);
        json["classes"].ShouldBeNull();
    }

    [Fact]
    public void Two_classes_with_one_score_have_its_distance_from_zero_as_their_margin()
    {
        var table = flowers.In("two.csv");
        File.WriteAllLines(table, ["a,b,class", .. Enumerable.Range(0, 80).Select(i => FormattableString.Invariant($"{i % 9},{i % 7},{((i % 9) + (i % 7) > 7 ? "yes" : "no")}"))]);
        File.WriteAllText(flowers.In("boosting.json"), """{"format": "zkml-trees", "version": 1, "name": "two", "description": "Two classes.", "dataset": "csv", "boosting": {"rounds": 5, "learningRate": 0.5, "tree": {"maximumDepth": 2}}}""");
        CommandRun.Of("train", "--config", flowers.In("boosting.json"), "--dataset", table, "--out", flowers.In("two.json"), "--quiet").ShouldSucceed();
        Predict(flowers.In("two.json"), table).ShouldSucceed();
        Lines()[0].ShouldBe(["row", "class", "margin", "score"]);
        foreach (var cells in Lines()[1..])
        {
            var score = long.Parse(cells[3], CultureInfo.InvariantCulture);
            cells[1].ShouldBe(score > 0 ? "yes" : "no");
            long.Parse(cells[2], CultureInfo.InvariantCulture).ShouldBe(Math.Abs(score));
        }
    }

    [Fact]
    public void Pictures_of_a_folder_are_predicted_and_one_that_is_none_does_not_stop_the_others()
    {
        var folder = Directory.CreateDirectory(flowers.In("scans")).FullName;
        var digits = DatasetCatalogue.LoadSplit("mnist", Split.Test);
        for (var i = 0; i < 3; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{i}.bmp"), GreyBitmap.Of([.. digits.Image(i).ToArray().Select(level => (byte)(255 - level))], 28));
        }

        File.WriteAllText(Path.Combine(folder, "3.bmp"), "not a picture");
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "no picture by its name");
        var run = Predict("square", folder);
        run.ExitCode.ShouldBe(1);
        run.Json["problems"]!.AsArray().ShouldHaveSingleItem()!["sample"]!.GetValue<string>().ShouldBe("3.bmp");
        var lines = Lines();
        lines[0][0].ShouldBe("file");
        lines[0][^2..].ShouldBe(["doubts", "problem"]);
        run.Json["doubtful"]!.GetValue<int>().ShouldBe(lines[1..4].Count(cells => cells[^2].Length > 0));
        lines[..4].ShouldAllBe(cells => cells.Length == lines[0].Length);
        lines[1..4].Select(cells => (cells[0], cells[1])).ShouldBe([("0.bmp", "7"), ("1.bmp", "2"), ("2.bmp", "1")]);
        lines[4][0].ShouldBe("3.bmp");
        lines[4][1].ShouldBeEmpty();
        lines[4][^1].ShouldNotBeEmpty();
    }

    [Fact]
    public void What_cannot_be_predicted_is_refused_in_a_line_and_writes_nothing()
    {
        var file = flowers.In("never.csv");
        var wrong = flowers.In("wrong.csv");
        File.WriteAllText(wrong, "petal length,petal width,found\n1.4,0.2,garden\n1.4,abc,garden\n");
        CommandRun.Of("predict", flowers.Model, wrong, "--out", file, "--quiet").ShouldBeRefused(2, "wrong.csv: line 3, column 'petal width': 'abc' is not a finite number");
        CommandRun.Of("predict", flowers.Model, flowers.In("."), "--out", file).ShouldBeRefused(2, "the model takes rows of a table; give a CSV file");
        CommandRun.Of("predict", "square", flowers.Csv, "--out", file).ShouldBeRefused(2, "the model takes pictures");
        CommandRun.Of("predict", "square", Directory.CreateDirectory(flowers.In("empty")).FullName, "--out", file).ShouldBeRefused(2, "the directory has no pictures");
        CommandRun.Of("predict", flowers.Model, flowers.Csv).ShouldBeRefused(2, "--out");
        File.Exists(file).ShouldBeFalse();
    }

    private CommandRun Predict(string model, string samples) => CommandRun.Of("predict", model, samples, "--out", Out, "--json");

    private string[][] Lines() => [.. File.ReadAllLines(Out).Select(line => line.Split(','))];
}
