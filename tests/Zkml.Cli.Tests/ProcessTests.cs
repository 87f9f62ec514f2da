using System.Diagnostics;
using Zkml.Cli.Tests.Support;
using Zkml.Testing;

namespace Zkml.Cli.Tests;

/// <summary>The command as the user meets it: a process with two streams, an exit code and signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

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
