using System.Diagnostics;
using Xunit.Abstractions;
using Zkml.Testing;

namespace Zkml.Fuzzing.Tests;

/// <summary>In a process of its own: an overflow of the stack or a hang ends it, and memory over the limit is its own.</summary>
public sealed class FuzzingTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Zkml.Fuzzing.exe" : "Zkml.Fuzzing");

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Twenty_thousand_files_of_strangers_are_read_or_refused_in_words_within_5_seconds_and_512_MB()
    {
        var (exitCode, report) = Run("--inputs", "20000", "--seed", "15");

        output.WriteLine(report);
        exitCode.ShouldBe(0, report);
        report.ShouldContain(" 0 findings.");
    }

    [Fact]
    public void A_run_with_the_same_seed_makes_the_same_inputs()
    {
        string[] arguments = ["--inputs", "300", "--seed", "3", "--target", "weights", "engine", "value"];

        Outcomes(Run(arguments).Report).ShouldBe(Outcomes(Run(arguments).Report));
    }

    // Without the times.
    private static string[] Outcomes(string report) => [.. report.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => string.Join('|', line.Split('|').Take(6)))];

    private (int ExitCode, string Report) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, [.. arguments, "--keep", _folder.Path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var report = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, report + error.Result);
    }
}
