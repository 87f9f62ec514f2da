using Zkml.Cli.Tests.Support;

namespace Zkml.Cli.Tests.Verbs;

public sealed class PrivateWeightVerbTests(FlowerTable flowers) : IClassFixture<FlowerTable>
{
    [Fact]
    public void A_tree_with_private_weights_and_a_commitment_runs_like_the_one_without()
    {
        var directory = flowers.In("private");
        CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit").ShouldSucceed();
        foreach (var row in new[] { 0, 60, 120 })
        {
            var sample = $"{flowers.Csv}:{row}";
            var expected = CommandRun.Of("run", flowers.Directory, "--engine", "interpreter", "--sample", sample, "--json").ShouldSucceed().Json["label"]!.GetValue<string>();
            CommandRun.Of("run", directory, "--engine", "interpreter", "--sample", sample, "--json").ShouldSucceed().Json["label"]!.GetValue<string>().ShouldBe(expected);
        }
    }

    [Fact]
    public void The_circuit_with_private_weights_agrees_with_the_integer_model_on_every_row()
    {
        var json = CommandRun.Of("evaluate", flowers.Model, "--dataset", flowers.Csv, "--weights", "input", "--json").ShouldSucceed().Json;
        json["disagreements"]!.GetValue<int>().ShouldBe(0);
        json["interpreter"]!["disagreements"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public void Options_that_exclude_each_other_are_refused_in_one_line()
    {
        CommandRun.Of("transpile", flowers.Model, "--out", flowers.In("x"), "--commit").ShouldBeRefused(2, "only weights that are inputs can be committed to");
        CommandRun.Of("transpile", flowers.Model, "--out", flowers.In("x"), "--weights", "input", "--inputs", "public").ShouldBeRefused(2, "cannot be public");
        CommandRun.Of("transpile", "square", "--out", flowers.In("x"), "--weights", "input").ShouldBeRefused(1, "only trees can take their weights as inputs");
    }

    [Fact]
    public void The_weights_are_in_a_file_beside_the_folder_which_the_report_names()
    {
        var directory = flowers.In("beside");
        var json = CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit", "--json").ShouldSucceed().Json;
        json["weights"]!["file"]!.GetValue<string>().ShouldBe($"{directory}.weights.private.json");
        json["weights"]!["commitment"]!.GetValue<string>().ShouldEndWith("field");
        CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit").ShouldSucceed().Output.ShouldContain("beside.weights.private.json: secret");
        File.Delete($"{directory}.weights.private.json");
        CommandRun.Of("run", directory, "--engine", "interpreter", "--sample", $"{flowers.Csv}:0").ShouldBeRefused(2, "beside.weights.private.json", "only who has it can run the program");
    }

    [Fact]
    public void Transpiling_the_same_model_again_keeps_the_commitment_that_was_published()
    {
        var directory = flowers.In("again");
        string[] command = ["transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit", "--json"];
        var first = CommandRun.Of(command).ShouldSucceed().Json["weights"]!["commitment"]!.GetValue<string>();
        var secrets = File.ReadAllText($"{directory}.weights.private.json");
        Directory.Delete(directory, recursive: true);
        CommandRun.Of(command).ShouldSucceed().Json["weights"]!["commitment"]!.GetValue<string>().ShouldBe(first);
        File.ReadAllText($"{directory}.weights.private.json").ShouldBe(secrets);
        CommandRun.Of("run", directory, "--engine", "interpreter", "--sample", $"{flowers.Csv}:0").ShouldSucceed();
    }

    [Fact]
    public void What_would_replace_the_salt_of_a_published_commitment_is_refused_and_changes_nothing()
    {
        var (directory, other) = (flowers.In("published"), flowers.In("other.json"));
        var weights = $"{directory}.weights.private.json";
        CommandRun.Of("train", "--config", flowers.Config, "--dataset", flowers.Csv, "--target", "found", "--out", other).ShouldSucceed();
        CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit").ShouldSucceed();
        var before = Contents();
        string[][] replacements =
        [
            [other, "--weights", "input", "--commit"],
            [flowers.Model, "--weights", "input"],
            [flowers.Model, "--weights", "input", "--commit", "--output", "logits"],
            [flowers.Model, "--weights", "input", "--commit", "--name", "another_name"],
        ];
        foreach (var replacement in replacements)
        {
            CommandRun.Of(["transpile", .. replacement, "--out", directory]).ShouldBeRefused(2, weights, "move this file away", "--out");
            Contents().ShouldBe(before);
        }

        File.WriteAllText(weights, "{}");
        CommandRun.Of("transpile", flowers.Model, "--out", directory, "--weights", "input", "--commit").ShouldBeRefused(2, weights);
        File.ReadAllText(weights).ShouldBe("{}");

        string[] Contents() => [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Append(weights).Order().Select(file => file + File.ReadAllText(file))];
    }

    [Theory]
    [InlineData("--commitment 12", "expected a number and 'field'")]
    [InlineData("--commitment 1field", "--commitment needs --program DIR, --key-hash HASH or --manifest-hash HASH")]
    [InlineData("--key-hash 12", "'zkml setup' shows")]
    [InlineData("--manifest-hash 12", "'zkml transpile' shows")]
    [InlineData("--weights FILE", "--weights needs --program")]
    [InlineData("--model MODEL", "name their file with --weights")]
    [InlineData("--weights FILE --commitment 1field", "leave one of them out")]
    public void Options_of_verify_that_make_no_sense_are_refused_in_one_line(string options, string problem) =>
        CommandRun.Of(["verify", "proof.json", .. options.Split(' ')]).ShouldBeRefused(2, problem);
}
