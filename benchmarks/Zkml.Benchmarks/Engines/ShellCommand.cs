using Zkml.Benchmarks.Commands;
using Zkml.SnarkVm.Engines;

namespace Zkml.Benchmarks.Engines;

/// <summary>Measures the command from the shell, start to end, with keys in a cache of its own.</summary>
internal static class ShellCommand
{
    /// <summary>The medians of <c>zkml prove</c> and <c>zkml verify</c>, in seconds.</summary>
    public static async Task<(double Prove, double Verify)> MeasureAsync(string command, EngineChoice engine, string program, string folder, int runs)
    {
        var (name, proof) = (engine.ToString().ToLowerInvariant(), Path.Combine(folder, $"{engine}.json"));
        string[] prove = ["prove", program, "--sample", $"mnist:test:{EngineBenchmark.Image}", "--out", proof, "--target", "aleo", "--engine", name, "--quiet"];
        string[] verify = ["verify", proof, "--engine", name, "--quiet"];

        var rows = await InTurns.MeasureAsync([("prove", () => MeasuredCommand.RunAsync(command, prove)), ("verify", () => MeasuredCommand.RunAsync(command, verify))], runs);
        return (rows[0].Seconds, rows[1].Seconds);
    }
}
