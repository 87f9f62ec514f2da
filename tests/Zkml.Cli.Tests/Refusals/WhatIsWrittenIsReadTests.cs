using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Refusals;

/// <summary>What one command writes, the others read; what they would not, is not written. At the limits, and one beyond.</summary>
public sealed class WhatIsWrittenIsReadTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Model => In("model.json");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, "x")]
    [InlineData(64, "x")]
    [InlineData(32, "\U0001F600")]
    public void Labels_up_to_the_limit_are_trained_and_read_by_every_command(int length, string letter) =>
        ShouldBeReadable(Train("class", string.Concat(Enumerable.Repeat(letter, length)), "other"));

    [Theory]
    [InlineData("")]
    [InlineData("\t")]
    [InlineData("\u0085")]
    public void A_label_that_nobody_sees_is_a_missing_one(string label) => ShouldBeRefused(Train("class", label, "other"), "all rows have the same class; lines 2, ", "have no label");

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("bell\u0007")]
    public void A_label_that_no_reader_would_take_is_refused_with_its_line(string label) => ShouldBeRefused(Train("class", label, "other"), "line 2", "cannot be a class");

    [Fact]
    public void A_label_beyond_the_limit_is_refused_with_its_line_before_anything_is_trained() =>
        ShouldBeRefused(Train("class", new string('x', 65), "other"), "line 2", "cannot be a class: expected 1 to 64 characters");

    [Fact]
    public void The_name_of_a_value_has_the_same_limit()
    {
        ShouldBeReadable(Train(new string('v', 64), "1.5", "2.5"));
        ShouldBeRefused(Train(new string('v', 65), "1.5", "2.5"), "cannot name a value: expected 1 to 64 characters");
    }

    [Fact]
    public void Many_classes_up_to_the_limit_are_trained_and_read()
    {
        ShouldBeReadable(Train("class", [.. Enumerable.Range(0, 300).Select(i => $"c{i}")]));
        ShouldBeRefused(Train("class", [.. Enumerable.Range(0, 1025).Select(i => $"c{i}")]), "more than 1024 classes");
    }

    [Fact]
    public void Long_names_of_columns_and_long_categories_are_read_again()
    {
        var name = new string('n', 128);
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => $"{(i % 2 == 0 ? new string('k', 4_000) : "short")},{(i % 2 == 0 ? "a" : "b")}\n"));
        var table = _folder.Write("rows.csv", System.Text.Encoding.UTF8.GetBytes($"{name},class\n{rows}"));

        ShouldBeReadable((CommandRun.Of("train", "--dataset", table, "--out", Model), table));
        var schema = In("schema.json");
        CommandRun.Of("data", table, "--schema", schema).ShouldSucceed();
        CommandRun.Of("train", "--dataset", table, "--schema", schema, "--out", Model).ShouldSucceed();
    }

    [Fact]
    public void A_table_whose_name_hides_something_gives_a_model_that_is_read_again()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        ShouldBeReadable(Train("class", ["a", "b"], "rows\n\u001b[1A.csv"));
    }

    private (CommandRun Run, string Table) Train(string target, params string[] labels) => Train(target, labels, "rows.csv");

    private (CommandRun Run, string Table) Train(string target, string[] labels, string file)
    {
        File.Delete(Model);
        var rows = Math.Max(40, 2 * labels.Length);
        var text = $"size,{target}\n{string.Concat(Enumerable.Range(0, rows).Select(i => $"{i},\"{labels[i % labels.Length]}\"\n"))}";
        var table = _folder.Write(file, System.Text.Encoding.UTF8.GetBytes(text));
        return (CommandRun.Of("train", "--dataset", table, "--out", Model), table);
    }

    private void ShouldBeReadable((CommandRun Run, string Table) training)
    {
        training.Run.ShouldSucceed();
        CommandRun.Of("inspect", Model).ShouldSucceed();
        CommandRun.Of("evaluate", Model, "--dataset", training.Table).ShouldSucceed();
        var folder = In("program");
        CommandRun.Of("transpile", Model, "--out", folder).ShouldSucceed();
        CommandRun.Of("run", folder, "--sample", $"{training.Table}:0", "--engine", "interpreter").ShouldSucceed();
    }

    private void ShouldBeRefused((CommandRun Run, string Table) training, params string[] parts)
    {
        training.Run.ShouldBeRefused(2, parts);
        File.Exists(Model).ShouldBeFalse();
    }

    private string In(string name) => Path.Combine(_folder.Path, name);
}
