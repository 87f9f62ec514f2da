using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Tables;

/// <summary>What a model says of samples of another kind than it learned from means nothing, and is not said unless it is asked for.</summary>
public sealed class OtherDataSetTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    [FactWithFashionMnist]
    public void A_sample_of_another_data_set_is_refused_unless_it_is_meant()
    {
        var directory = flowers.In("digits");
        CommandRun.Of("transpile", "square", "--out", directory).ShouldSucceed();
        CommandRun.Of("run", directory, "--engine", "interpreter", "--sample", "fashion-mnist:test:7").ShouldBeRefused(2, "the model was trained on mnist, not on fashion-mnist", "--force");
        CommandRun.Of("run", directory, "--engine", "interpreter", "--sample", "fashion-mnist:test:7", "--force", "--json").ShouldSucceed().Json["class"]!.GetValue<int>().ShouldBeInRange(0, 9);
        CommandRun.Of("prove", directory, "--batch", "fashion-mnist:test:0-1", "--out", flowers.In("proofs")).ShouldBeRefused(2, "not on fashion-mnist");
        CommandRun.Of("evaluate", "square", "--dataset", "fashion-mnist").ShouldBeRefused(2, "not on fashion-mnist");
        CommandRun.Of("evaluate", "square", "--dataset", "fashion-mnist", "--force", "--json").ShouldSucceed().Json["accuracy"]!["circuit"]!.GetValue<double>().ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Labels_that_a_model_does_not_know_are_named_and_not_paired_by_their_order()
    {
        var other = flowers.In("others.csv");
        File.WriteAllText(other, File.ReadAllText(flowers.Csv).Replace("setosa", "rose", StringComparison.Ordinal).Replace("versicolor", "tulip", StringComparison.Ordinal).Replace("virginica", "daisy", StringComparison.Ordinal));
        CommandRun.Of("evaluate", flowers.Model, "--dataset", other).ShouldBeRefused(2, "line 2, column 'species': 'rose' is not one of the classes setosa, versicolor, virginica");
    }

    [Fact]
    public void Rows_of_one_class_and_rows_without_a_label_are_evaluated_or_left_out()
    {
        var lines = File.ReadAllLines(flowers.Csv);
        var some = flowers.In("some.csv");
        File.WriteAllLines(some, [lines[0], lines[1], lines[2], lines[3].Replace("setosa", "", StringComparison.Ordinal)]);
        var run = CommandRun.Of("evaluate", flowers.Model, "--dataset", some, "--json").ShouldSucceed();
        run.Json["samples"]!.GetValue<int>().ShouldBe(2);
        run.Error.ShouldContain("1 of 3 rows have no label in 'species' and are skipped");
        File.WriteAllLines(some, [lines[0], lines[3].Replace("setosa", "?", StringComparison.Ordinal)]);
        CommandRun.Of("evaluate", flowers.Model, "--dataset", some).ShouldBeRefusedAtLast(2, "column 'species': no row has a label");
    }

    [Fact]
    public void A_file_in_another_form_is_read_as_the_same_rows()
    {
        var expected = CommandRun.Of("evaluate", flowers.Model, "--dataset", flowers.Csv, "--json").ShouldSucceed().Json["confusion"]!.ToJsonString();
        var other = flowers.In("excel.csv");
        File.WriteAllText(other, $"sep=;\n{File.ReadAllText(flowers.Csv).Replace(',', ';').Replace('.', ',')};;;\n", System.Text.Encoding.Unicode);
        CommandRun.Of("evaluate", flowers.Model, "--dataset", other, "--json").ShouldSucceed().Json["confusion"]!.ToJsonString().ShouldBe(expected);
        CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--sample", $"{other}:149", "--json").ShouldSucceed().Json["label"]!.GetValue<string>().ShouldBe("virginica");
    }
}
