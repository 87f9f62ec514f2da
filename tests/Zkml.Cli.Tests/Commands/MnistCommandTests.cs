using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Commands;

public sealed class MnistCommandTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string Out => Path.Combine(_folder.Path, "out");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_default_preset_keeps_what_it_promises()
    {
        var json = CommandRun.Of("mnist", "--out", Out, "--json").ShouldSucceed().Json;

        json["preset"]!.GetValue<string>().ShouldBe("square");
        json["outputDirectory"]!.GetValue<string>().ShouldBe(Out);
        json["samples"]!.GetValue<int>().ShouldBe(10_000);
        json["accuracy"]!["circuit"]!.GetValue<double>().ShouldBeGreaterThanOrEqualTo(0.97);
        json["accuracy"]!["circuit"]!.GetValue<double>().ShouldBe(json["accuracy"]!["integer"]!.GetValue<double>());
        json["disagreements"]!.GetValue<int>().ShouldBe(0);
        json["interpreter"]!["samples"]!.GetValue<int>().ShouldBe(100);
        json["interpreter"]!["disagreements"]!.GetValue<int>().ShouldBe(0);
        json["constraints"]!["body"]!.GetValue<int>().ShouldBeLessThanOrEqualTo(450);
        json["constraints"]!["total"]!.GetValue<int>().ShouldBeLessThanOrEqualTo(16_384);
        json["weights"]!["nonzero"]!.GetValue<int>().ShouldBeLessThanOrEqualTo(4_000);
        json["program"]!["bytes"]!.GetValue<int>().ShouldBeLessThanOrEqualTo(100_000);
        foreach (var matrix in (string[])["a", "b", "c"])
        {
            json["nonzeros"]![matrix]!.GetValue<int>().ShouldBeLessThanOrEqualTo(65_536);
        }
    }

    [Fact]
    public void The_2023_preset_beats_2023_at_a_hundredth_of_its_constraints()
    {
        var json = CommandRun.Of("mnist", "--preset", "zkml-2023", "--out", Out, "--json").ShouldSucceed().Json;

        json["accuracy"]!["circuit"]!.GetValue<double>().ShouldBeGreaterThanOrEqualTo(0.965);
        json["constraints"]!["body"]!.GetValue<int>().ShouldBeLessThanOrEqualTo(1_500);
        json["disagreements"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public void It_writes_the_Leo_project_the_Aleo_program_and_the_manifest()
    {
        CommandRun.Of("mnist", "--out", Out, "--quiet").ShouldSucceed().Error.ShouldBeEmpty();

        Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Out, file).Replace('\\', '/')).Order(StringComparer.Ordinal)
            .ShouldBe(
            [
                ".gitignore", "circuit.json", "circuit.r1cs", "circuit.witness", "model.integer.json", "program.json", "proof.json", "square_model.aleo", "src/main.leo",
                "tests/test_square_model.leo", "verifying.key",
            ]);
    }

    [Fact]
    public void Its_report_shows_a_digit_the_figures_of_2023_and_what_to_do_next()
    {
        var output = CommandRun.Of("mnist", "--out", Out).ShouldSucceed().Output;

        output.ShouldContain("mnist:test:7; the circuit sees: 9");
        output.ShouldContain("--sample mnist:test:7", Case.Sensitive, "what is drawn is what is proposed");
        output.ShouldContain("201,491");
        output.ShouldContain("93.94 %");
        output.ShouldContain("the proof covers");
        output.ShouldContain("leo test");
    }

    [Fact]
    public void A_cancelled_run_writes_nothing()
    {
        var run = CommandRun.Of(new CancellationToken(canceled: true), "mnist", "--out", Out);

        run.ExitCode.ShouldBe(130);
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_preset_is_refused_with_those_that_there_are() => CommandRun.Of("mnist", "--preset", "cube", "--out", Out).ShouldBeRefused(2, "'cube'", "square");

    [Fact]
    public void A_file_where_the_directory_should_be_is_refused()
    {
        File.WriteAllText(Out, "");

        CommandRun.Of("mnist", "--out", Out).ShouldBeRefused(2, Out, "directory");
    }
}
