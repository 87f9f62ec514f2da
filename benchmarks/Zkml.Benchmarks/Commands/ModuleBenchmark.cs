using System.Collections.Immutable;
using System.Text.Json;

namespace Zkml.Benchmarks.Commands;

/// <summary>Measures the WebAssembly modules in Node.js and in Chromium, keys at hand and module compiled.</summary>
internal static class ModuleBenchmark
{
    /// <summary>The hosts and modules, as the script names them, and as the table does.</summary>
    public static ImmutableArray<(string Host, string Module, int Threads, string What)> Cases { get; } =
    [
        ("node", "plain.wasm", 0, "`nano` by the plain module in Node.js, one thread"),
        ("node", "plain-threads.wasm", 2, "`nano` by the plain module in Node.js, two threads"),
        ("chromium", "plain.wasm", 0, "`nano` by the plain module in Chromium, one thread"),
        ("chromium", "plain-threads.wasm", 2, "`nano` by the plain module in Chromium, two threads"),
        ("chromium", "wide.wasm", 0, "`nano` by the wide module in Chromium, one thread"),
        ("chromium", "wide-threads.wasm", 2, "`nano` by the wide module in Chromium, two threads"),
    ];

    /// <param name="command">The installed command.</param>
    /// <param name="folder">Gets the circuit and a witness.</param>
    /// <param name="runs">How often each is measured.</param>
    public static async Task<ImmutableArray<ClockRow>> MeasureAsync(string command, string folder, int runs)
    {
        var circuit = Path.Combine(folder, "module");
        await MeasuredCommand.RunAsync(command, ["transpile", "nano", "--out", circuit, "--target", "direct"]);
        await MeasuredCommand.RunAsync(command, ["run", circuit, "--sample", "mnist:test:7", "--witness", Path.Combine(circuit, "witness.wtns")]);
        var rows = ImmutableArray.CreateBuilder<ClockRow>();
        foreach (var (host, module, threads, what) in Cases)
        {
            var run = await MeasuredCommand.RunAsync("node", [Path.Combine("native", "direct", "test", "timings.mjs"), circuit, host, module, $"{threads}", $"{runs}"]);
            if (JsonSerializer.Deserialize<double?>(run.Output) is { } seconds)
            {
                rows.Add(new(what, seconds, null));
            }
        }

        return rows.ToImmutable();
    }
}
