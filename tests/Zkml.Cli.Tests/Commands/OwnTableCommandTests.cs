using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests.Commands;

public sealed class OwnTableCommandTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    [Fact]
    public void A_csv_file_alone_gives_a_tree_whose_size_cross_validation_has_chosen()
    {
        var model = flowers.In("default.model.json");
        var json = CommandRun.Of("train", "--dataset", flowers.Csv, "--target", "species", "--out", model, "--json").ShouldSucceed().Json;
        var candidates = json["selection"]!["candidates"]!.AsArray();
        candidates[json["selection"]!["chosen"]!.GetValue<int>()]!["description"]!.GetValue<string>().ShouldBe("a tree of 3 leaves");
        candidates[0]!["score"]!.GetValue<double>().ShouldBeLessThan(0.7, "two leaves cannot tell three species apart");
        CommandRun.Of("evaluate", model, "--dataset", flowers.Csv, "--json").ShouldSucceed().Json["accuracy"]!["circuit"]!.GetValue<double>().ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Iris_has_a_configuration_of_its_own()
    {
        var model = flowers.In("iris.model.json");
        CommandRun.Of("train", "--dataset", "iris", "--out", model).ShouldSucceed();
        CommandRun.Of("evaluate", model, "--json").ShouldSucceed().Json["accuracy"]!["circuit"]!.GetValue<double>().ShouldBe(1);
        File.ReadAllText(model).ShouldContain("zkml train --dataset iris --seed 0");
    }

    [Fact]
    public void Rows_that_were_held_back_are_those_that_are_evaluated()
    {
        var model = flowers.In("held.model.json");
        CommandRun.Of("train", "--config", flowers.Config, "--dataset", flowers.Csv, "--target", "species", "--test-share", "0.2", "--seed", "4", "--out", model, "--json").ShouldSucceed()
            .Json["trainingSamples"]!.GetValue<int>().ShouldBe(120);
        CommandRun.Of("evaluate", model, "--dataset", flowers.Csv, "--json").ShouldSucceed().Json["samples"]!.GetValue<int>().ShouldBe(30);
        CommandRun.Of("evaluate", model, "--dataset", flowers.Csv, "--split", "train", "--json").ShouldSucceed().Json["samples"]!.GetValue<int>().ShouldBe(120);

        var shorter = flowers.In("shorter.csv");
        File.WriteAllLines(shorter, File.ReadLines(flowers.Csv).Take(100));
        var other = CommandRun.Of("evaluate", model, "--dataset", shorter, "--json").ShouldSucceed();
        other.Json["samples"]!.GetValue<int>().ShouldBe(99);
        other.Error.ShouldContain("shorter.csv has another number of rows than the file that flowers was trained from");
    }

    [Fact]
    public void A_schema_is_written_changed_and_trained_with()
    {
        var (schema, model) = (flowers.In("schema.json"), flowers.In("schema.model.json"));
        CommandRun.Of("data", flowers.Csv, "--target", "species", "--schema", schema, "--show", "2").ShouldSucceed().Output.ShouldContain("garden, wild");
        var document = JsonNode.Parse(File.ReadAllText(schema))!;
        var columns = document["schema"]!["columns"]!.AsArray();
        columns.Select(column => column!["name"]!.GetValue<string>()).ShouldBe(["petal length", "petal width", "found"]);
        columns.RemoveAt(0);
        File.WriteAllText(schema, document.ToJsonString());

        CommandRun.Of("train", "--config", flowers.Config, "--dataset", flowers.Csv, "--schema", schema, "--out", model).ShouldSucceed();
        var drawn = CommandRun.Of("inspect", model).ShouldSucceed().Output;
        drawn.ShouldContain("petal width");
        drawn.ShouldNotContain("petal length");
    }

    [Fact]
    public void What_cannot_be_is_one_line()
    {
        var (schema, model) = (flowers.In("other.json"), flowers.In("none.model.json"));
        CommandRun.Of("data", flowers.Csv, "--target", "species", "--schema", schema).ShouldSucceed();
        CommandRun.Of("train", "--dataset", flowers.Csv, "--schema", schema, "--target", "found", "--out", model).ShouldBeRefused(2, "other.json predicts 'species', but 'found' was asked for");
        CommandRun.Of("train", "--dataset", "iris", "--schema", schema, "--out", model).ShouldBeRefused(2, "are for CSV files");
        CommandRun.Of("train", "--dataset", flowers.Csv, "--test-share", "1.5", "--out", model).ShouldBeRefused(2, "--test-share must be above 0 and below 1");
        CommandRun.Of("train", "--preset", "square", "--test-share", "0.5", "--out", model).ShouldBeRefused(2, "are for trees trained from a CSV file");
        CommandRun.Of("data", "iris", "--schema", schema).ShouldBeRefused(2, "--target and --schema are for CSV files; 'iris' is described already");
        CommandRun.Of("data", flowers.Csv, "--target", "kind").ShouldBeRefused(2, "no column 'kind'");
        CommandRun.Of("data", flowers.Csv, "--show", "1", "--from", "150").ShouldBeRefused(2, "--from is 150, but the file has 150 rows");
        File.WriteAllText(schema, "{}");
        CommandRun.Of("train", "--dataset", flowers.Csv, "--schema", schema, "--out", model).ShouldBeRefused(2, "other.json", "the property 'format' is missing");
    }
}
