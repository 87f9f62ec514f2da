using System.Text.Json.Nodes;
using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests.Tables;

/// <summary>Rows by their names, and several at once.</summary>
public sealed class SeveralRowsTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    private const string Rows = """[{"petal length": 6.1, "petal width": 2.5, "found": "wild"}, [1.4, 0.2, "garden"]]""";

    [Fact]
    public void Rows_of_a_file_are_run_one_after_the_other() =>
        Labels(Run("--sample", $"{flowers.Csv}:48-51")).ShouldBe(["setosa", "setosa", "versicolor", "versicolor"]);

    [Fact]
    public void Named_cells_and_several_rows_are_read_from_json()
    {
        var file = flowers.In("rows.json");
        File.WriteAllText(file, Rows);
        var json = Run("--input", file);
        Labels(json).ShouldBe(["virginica", "setosa"]);
        json["results"]![1]!["sample"]!.GetValue<string>().ShouldBe($"{file}[1]");
        CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--input", file).ShouldSucceed().Output.ShouldContain("on 2 samples in");

        File.WriteAllText(file, """{"petal length": 6.1, "petal width": 2.5, "found": "wild"}""");
        Run("--input", file)["label"]!.GetValue<string>().ShouldBe("virginica");
    }

    [Fact]
    public void What_names_no_rows_is_one_line()
    {
        CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--sample", $"{flowers.Csv}:148-150").ShouldBeRefused(2, "150 samples, counted from 0");
        CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--sample", $"{flowers.Csv}:9-3").ShouldBeRefused(2, "rows 9-3: expected FIRST-LAST");
        CommandRun.Of("prove", flowers.Directory, "--sample", $"{flowers.Csv}:0-1", "--out", flowers.In("p.json")).ShouldBeRefused(2, "prove takes a single sample here; several were given");
    }

    private JsonNode Run(params string[] sample) => CommandRun.Of(["run", flowers.Directory, "--engine", "interpreter", "--json", .. sample]).ShouldSucceed().Json;

    private static string[] Labels(JsonNode json) => [.. json["results"]!.AsArray().Select(row => row!["label"]!.GetValue<string>())];
}
