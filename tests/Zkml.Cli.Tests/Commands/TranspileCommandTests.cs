using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

public sealed class TranspileCommandTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Out => Path.Combine(_folder.Path, "deep", "out");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_program_has_the_name_and_the_size_that_the_report_tells()
    {
        var json = CommandRun.Of("transpile", "square", "--out", Out, "--name", "digits", "--output", "logits", "--inputs", "public", "--json").ShouldSucceed().Json;

        json["outputDirectory"]!.GetValue<string>().ShouldBe(Out);
        var program = File.ReadAllText(Path.Combine(Out, "digits.aleo"));
        program.ShouldStartWith("program digits.aleo;");
        program.ShouldContain(".public;");
        program.Length.ShouldBe(json["program"]!["bytes"]!.GetValue<int>());
        File.ReadAllText(Path.Combine(Out, "src", "main.leo")).ShouldContain("program digits.aleo");
        File.ReadAllText(Path.Combine(Out, "tests", "test_digits.leo")).ShouldContain("mnist:test:0");
    }

    [Fact]
    public void A_program_made_for_few_non_zeros_is_written_and_compared_with_the_one_for_few_constraints()
    {
        var fewConstraints = CommandRun.Of("transpile", "square", "--out", Out, "--json").ShouldSucceed().Json;
        var fewNonZeros = CommandRun.Of("transpile", "square", "--out", Out, "--minimise", "non-zeros", "--json").ShouldSucceed().Json;

        fewConstraints["minimised"]!.GetValue<string>().ShouldBe("constraints");
        fewNonZeros["minimised"]!.GetValue<string>().ShouldBe("non-zeros");
        File.ReadAllText(Path.Combine(Out, "square_model.aleo")).ShouldContain("ternary");
        foreach (var (one, other) in new[] { (fewConstraints, fewNonZeros), (fewNonZeros, fewConstraints) })
        {
            one["otherObjective"]!["minimised"]!.ToJsonString().ShouldBe(other["minimised"]!.ToJsonString());
            one["otherObjective"]!["constraints"]!.ToJsonString().ShouldBe(other["constraints"]!.ToJsonString());
            one["otherObjective"]!["nonzeros"]!.ToJsonString().ShouldBe(other["nonzeros"]!.ToJsonString());
            one["otherObjective"]!["fees"]!["deployment"]!.ToJsonString().ShouldBe(other["fees"]!["deployment"]!.ToJsonString());
        }
    }

    [Fact]
    public void A_second_time_it_writes_the_same_files()
    {
        CommandRun.Of("transpile", "square", "--out", Out).ShouldSucceed();
        var first = Directory.GetFiles(Out, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText);

        CommandRun.Of("transpile", "square", "--out", Out).ShouldSucceed();

        Directory.GetFiles(Out, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText).ShouldBe(first, ignoreOrder: true);
    }

    [Theory]
    [InlineData("Digits")]
    [InlineData("my_aleo")]
    [InlineData("two__lines")]
    [InlineData("function")]
    public void A_name_that_no_program_can_have_is_refused(string name)
    {
        CommandRun.Of("transpile", "square", "--out", Out, "--name", name).ShouldBeRefused(2, "--name", $"'{name}'");

        Directory.Exists(Out).ShouldBeFalse();
    }
}
