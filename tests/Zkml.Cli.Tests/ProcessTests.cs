using System.Diagnostics;
using Zkml.Cli.Tests.Support;
using Zkml.Models.ModelFiles;
using Zkml.Testing;
using Zkml.Training.Presets;

namespace Zkml.Cli.Tests;

/// <summary>The command as the user meets it: a process with two streams, an exit code and signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_process_writes_the_report_to_standard_output_and_ends_with_0()
    {
        var (code, output, error) = Run("inspect", "square", "--json");

        code.ShouldBe(0, error);
        output.ShouldBe(CommandRun.Of("inspect", "square", "--json").Output);
        error.ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_is_one_line_on_standard_error_and_exit_code_2()
    {
        var (code, output, error) = Run("inspect", "cube");

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ReplaceLineEndings("\n").Count(letter => letter == '\n').ShouldBe(1);
    }

    [Fact]
    public void Interrupted_training_ends_with_130_and_leaves_no_file()
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows has no signal that one process could send another.
            return;
        }

        using var process = StartAsInTerminal("train", "--preset", "square", "--out", Path.Combine(_folder.Path, "model.json"));
        process.StandardError.ReadLine().ShouldNotBeNull().ShouldContain("preparation");
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();

        process.WaitForExit(TimeSpan.FromSeconds(60)).ShouldBeTrue();
        process.ExitCode.ShouldBe(130);
        process.StandardOutput.ReadToEnd().ShouldBeEmpty();
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("inspect square > /dev/full", 2)]
    [InlineData("inspect square --json > /dev/full", 2)]
    [InlineData("inspect cube --json > /dev/full", 2)]
    [InlineData("inspect square >&-", 2)]
    [InlineData("inspect square --json >&-", 2)]
    [InlineData("--help > /dev/full", 2)]
    [InlineData("--version > /dev/full", 2)]
    public void A_standard_output_that_cannot_be_written_is_one_line_and_exit_code_2(string command, int code)
    {
        if (!OperatingSystem.IsLinux())
        {
            // No other system has a device that is always full.
            return;
        }

        var (found, output, error) = RunInShell(command);

        found.ShouldBe(code, error);
        output.ShouldBeEmpty();
        error.TrimEnd().ShouldStartWith("error: ");
        error.TrimEnd().ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("presets --json | head -1; exit ${PIPESTATUS[0]}")]
    [InlineData("inspect square | true; exit ${PIPESTATUS[0]}")]
    [InlineData("inspect square --json > /dev/null 2> /dev/full")]
    [InlineData("data iris > /dev/null 2>&-")]
    public void A_reader_that_has_seen_enough_and_a_standard_error_that_is_full_are_no_faults(string command)
    {
        if (OperatingSystem.IsLinux())
        {
            RunInShell(command).Code.ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("inspect /dev/stdin < {0}")]
    [InlineData("cat {0} | {1} inspect -")]
    [InlineData("inspect <(cat {0})")]
    public void A_model_comes_through_a_pipe(string command)
    {
        if (OperatingSystem.IsLinux())
        {
            var model = Path.Combine(_folder.Path, "model.json");
            ModelFile.Save(PresetCatalogue.Find("nano").Model, model);

            var (code, output, error) = RunInShell(string.Format(System.Globalization.CultureInfo.InvariantCulture, command, model, Zkml));

            code.ShouldBe(0, error);
            output.ShouldContain("nano");
        }
    }

    [Theory]
    [InlineData("cat {0} | {1} run {2} --input - --engine interpreter --json")]
    [InlineData("run {2} --input /dev/stdin --engine interpreter --json < {0}")]
    [InlineData("run {2} --input <(cat {0}) --engine interpreter --json")]
    public void An_input_comes_through_a_pipe_that_has_no_name_to_tell_its_kind(string command)
    {
        if (OperatingSystem.IsLinux())
        {
            var (input, program) = (Path.Combine(_folder.Path, "seven"), Path.Combine(_folder.Path, "program"));
            File.WriteAllText(input, JsonInput.OfTestImage(0));
            CommandRun.Of("transpile", "nano", "--out", program, "--quiet").ShouldSucceed();

            var (code, output, error) = RunInShell(string.Format(System.Globalization.CultureInfo.InvariantCulture, command, input, Zkml, program));

            code.ShouldBe(0, error);
            System.Text.Json.Nodes.JsonNode.Parse(output)!["class"]!.GetValue<int>().ShouldBe(7);
        }
    }

    [Fact]
    public void Who_waits_for_a_pipe_that_nobody_writes_to_is_interrupted_by_the_first_signal()
    {
        if (NamedPipe.TryMake(Path.Combine(_folder.Path, "pipe")) is not { } pipe)
        {
            return;
        }

        using var process = StartAsInTerminal("inspect", pipe);
        Thread.Sleep(1_500);
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();

        process.WaitForExit(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        process.ExitCode.ShouldBe(130);
    }

    private static string Zkml => $"dotnet {typeof(CommandLineApp).Assembly.Location}";

    private (int Code, string Output, string Error) RunInShell(string command)
    {
        using var process = StartProcess("bash", ["-c", command.StartsWith("cat ", StringComparison.Ordinal) ? command : $"{Zkml} {command}"]);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private Process Start(params string[] arguments) => StartProcess("dotnet", [typeof(CommandLineApp).Assembly.Location, .. arguments]);

    /// <summary>Whoever runs the tests in the background of a shell has SIGINT ignored, and a child inherits that; GNU env undoes it.</summary>
    private Process StartAsInTerminal(params string[] arguments) => OperatingSystem.IsLinux()
        ? StartProcess("env", ["--default-signal=INT", "dotnet", typeof(CommandLineApp).Assembly.Location, .. arguments])
        : Start(arguments);

    private Process StartProcess(string file, string[] arguments) => Process.Start(new ProcessStartInfo(file, arguments)
    {
        WorkingDirectory = _folder.Path,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = System.Text.Encoding.UTF8,
    })!;
}
