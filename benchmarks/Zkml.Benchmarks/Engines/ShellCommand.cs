using System.Diagnostics;
using Zkml.SnarkVm.Engines;

namespace Zkml.Benchmarks.Engines;

/// <summary>Measures the command from the shell, start to end, with keys in a cache of its own.</summary>
internal static class ShellCommand
{
    /// <summary>The medians of <c>zkml prove</c> and <c>zkml verify</c>, in seconds.</summary>
    public static (double Prove, double Verify) Measure(EngineChoice engine, string program, string folder, int runs, int image)
    {
        var (name, proof) = (engine.ToString().ToLowerInvariant(), Path.Combine(folder, $"{engine}.json"));
        string[] prove = ["prove", program, "--sample", $"mnist:test:{image}", "--out", proof, "--target", "aleo", "--engine", name, "--quiet"];
        string[] verify = ["verify", proof, "--engine", name, "--quiet"];

        // The first runs make the keys.
        Run(prove);
        Run(verify);
        return (EngineBenchmark.Median([.. Enumerable.Range(0, runs).Select(_ => Run(prove))]), EngineBenchmark.Median([.. Enumerable.Range(0, runs).Select(_ => Run(verify))]));
    }

    private static double Run(string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        var command = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Zkml.Cli.exe" : "Zkml.Cli");
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"zkml {arguments[0]} failed with exit code {process.ExitCode}");
    }
}
