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
            var native = await EngineBenchmark.MeasureAsync(EngineChoice.Native, folder, NativeRuns);
            var wasm = await EngineBenchmark.MeasureAsync(EngineChoice.Wasm, folder, WasmRuns);
            return new(MachineResults.Today, native, wasm) { Direct = await DirectBenchmark.MeasureAsync(folder, NativeRuns) };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
