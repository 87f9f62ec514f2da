using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests.Commands;

public sealed class TableCommandTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    [Fact]
    public void Iris_tells_its_shape_its_classes_and_its_hash_and_shows_rows()
    {
        var json = CommandRun.Of("data", "iris", "--json").ShouldSucceed().Json;
        json["shape"]!.ToJsonString().ShouldBe("[150,4]");
        json["classes"]!.GetValue<int>().ShouldBe(3);
        json["samples"]!.ToJsonString().ShouldBe("""{"train":120,"test":30}""");
        json["files"]![0]!["sha256"]!.GetValue<string>().Length.ShouldBe(64);
        CommandRun.Of("data", "iris", "--show", "2").ShouldSucceed().Output.ShouldContain("virginica");
        CommandRun.Of("data", "iris", "--show", "1", "--split", "validation").ShouldBeRefused(2, "iris has no validation split");
    }

    [Fact]
    public void A_model_of_a_csv_file_is_evaluated_on_all_of_its_rows()
    {
        var json = CommandRun.Of("evaluate", flowers.Model, "--dataset", flowers.Csv, "--json").ShouldSucceed().Json;
        json["samples"]!.GetValue<int>().ShouldBe(150);
        json["accuracy"]!["circuit"]!.GetValue<double>().ShouldBeGreaterThan(0.95);
        json["disagreements"]!.GetValue<int>().ShouldBe(0);
        json["interpreter"]!["disagreements"]!.GetValue<int>().ShouldBe(0);
        json["confusion"]!.AsArray().Count.ShouldBe(3);
        json["dataset"]!.GetValue<string>().ShouldBe("flowers.csv");
    }

    [Fact]
    public void Inspect_draws_the_tree_with_names_thresholds_and_classes()
    {
        var output = CommandRun.Of("inspect", flowers.Model).ShouldSucceed().Output;
        output.ShouldContain("petal");
        output.ShouldContain("yes: setosa");
        output.ShouldContain("depth 3");
        output.ShouldContain("turning the row's cells into these ranks among the model's thresholds happens");
        CommandRun.Of("inspect", flowers.Model, "--json").ShouldSucceed().Json["trees"]!["depth"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public void A_row_of_a_csv_file_and_a_row_as_json_give_the_same_class()
    {
        var file = flowers.In("row.json");
        File.WriteAllText(file, """{"inputs": [6.1, 2.5, "wild"]}""");
        CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--input", file, "--json").ShouldSucceed().Json["label"]!.GetValue<string>().ShouldBe("virginica");
        var json = CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--sample", $"{flowers.Csv}:0", "--json").ShouldSucceed().Json;
        json["label"]!.GetValue<string>().ShouldBe("setosa");
        json["class"]!.GetValue<int>().ShouldBe(0);
        CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--sample", $"{flowers.Csv}:0").ShouldSucceed().Output.ShouldContain("in the circuit");
    }

    [Fact]
    public void What_does_not_fit_the_table_is_one_line()
    {
        var picture = flowers.In("digit.png");
        File.WriteAllBytes(picture, [0x89, .. "PNG\r\n\u001a\n"u8]);
        CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--sample", $"{flowers.Csv}:150").ShouldBeRefused(2, "150 samples, counted from 0");
        CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--sample", "mnist:test:0").ShouldBeRefused(2, "the data set is not a table");
        CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--input", picture).ShouldBeRefused(2, "the model takes rows of a table, not pictures");
        CommandRun.Of("evaluate", flowers.Model, "--dataset", "iris").ShouldBeRefused(2, "no column 'found'");
        CommandRun.Of("evaluate", flowers.Model, "--dataset", "iris", "--target", "species").ShouldBeRefused(2, "--target is for CSV files");
        CommandRun.Of("evaluate", flowers.Model, "--dataset", "none.csv").ShouldBeRefused(2, "the file is missing");
        CommandRun.Of("evaluate", flowers.Model).ShouldBeRefused(2, "csv");
        CommandRun.Of("train", "--config", flowers.Config, "--out", flowers.In("x.json")).ShouldBeRefused(2, "name a CSV file with --dataset FILE.csv");
        CommandRun.Of("train", "--config", flowers.Config, "--dataset", flowers.Csv, "--target", "kind", "--out", flowers.In("x.json")).ShouldBeRefused(2, "no column 'kind'");
        CommandRun.Of("evaluate", "square", "--dataset", "iris").ShouldBeRefused(2, "the data set has no images");
    }
}
