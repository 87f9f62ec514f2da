using Zkml.SnarkVm.Engines;

namespace Zkml.Cli.Reports;

/// <summary>What reports and options call the engines.</summary>
internal static class EngineNames
{
    /// <summary><c>native</c> or <c>wasm</c>.</summary>
    public static string Of(EngineKind kind) => kind == EngineKind.Native ? "native" : "wasm";
}
