using System.Globalization;
using Zkml.Host;
using Zkml.SnarkVm.Engines;

namespace Zkml.Benchmarks.Engines;

/// <summary>Measures both engines and writes the figures into the README.</summary>
internal static class EngineTable
{
    private const string Name = "engines";
    private const int NativeRuns = 5;

    // A WASM proof takes a quarter of a minute, and nobody compares its tenths.
    private const int WasmRuns = 1;

    public static async Task UpdateAsync(string readme)
    {
        var folder = Directory.CreateTempSubdirectory("zkml-engines-").FullName;
        try
        {
            var native = await EngineBenchmark.MeasureAsync(EngineChoice.Native, folder, NativeRuns);
            var wasm = await EngineBenchmark.MeasureAsync(EngineChoice.Wasm, folder, WasmRuns);
            ReadmeSection.Replace(readme, Name, Table(native, wasm));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Table(EngineFigures native, EngineFigures wasm)
    {
        string[] Row(string what, Func<EngineFigures, string> figure) => [what, figure(native), figure(wasm)];
        return MarkdownTable.Create(
            ["what", "native, median of 5", "WASM, one run"],
            [1, 2],
            [
                Row("make the keys, once (`zkml setup`)", figures => Seconds(figures.Setup)),
                Row("prove an inference of the default preset", figures => Seconds(figures.Prove)),
                Row("prove the identity function on one private i64, in turns", figures => Seconds(figures.ProveIdentity)),
                Row("ratio of the two", figures => (figures.Prove / figures.ProveIdentity).ToString("F2", CultureInfo.InvariantCulture)),
                Row("verify", figures => Seconds(figures.Verify)),
                Row("`zkml prove` from the shell, start to end", figures => Seconds(figures.ShellProve)),
                Row("`zkml verify` from the shell, start to end", figures => Seconds(figures.ShellVerify)),
            ]);
    }

    private static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:F2} s");
}
