using System.Collections.Immutable;
using Zkml.Benchmarks.Commands;
using Zkml.Benchmarks.Results;
using Zkml.SnarkVm.Engines;

namespace Zkml.Benchmarks.Engines;

/// <summary>Measures all engines.</summary>
internal static class EngineBenchmarks
{
    private const int NativeRuns = 5;

    // A WASM proof takes a quarter of a minute, and nobody compares its tenths.
    private const int WasmRuns = 1;

    public static async Task<EngineRun> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("zkml-engines-").FullName;
        try
        {
            var command = await InstalledCommand.CreateAsync(folder);
            var native = await EngineBenchmark.MeasureAsync(command, EngineChoice.Native, folder, NativeRuns);
            var wasm = await EngineBenchmark.MeasureAsync(command, EngineChoice.Wasm, folder, WasmRuns);
            var direct = await DirectBenchmark.MeasureAsync(folder, NativeRuns);
            var waiting = (ImmutableArray<ClockRow>)[.. await CommandBenchmark.MeasureAsync(command, folder, NativeRuns), .. await ModuleBenchmark.MeasureAsync(command, folder, NativeRuns)];
            return new(MachineResults.Today, native, wasm) { Direct = direct, Waiting = waiting };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
