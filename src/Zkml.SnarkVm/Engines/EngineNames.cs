namespace Zkml.SnarkVm.Engines;

/// <summary>What options, reports and proof files call the engines.</summary>
public static class EngineNames
{
    /// <summary><c>native</c> or <c>wasm</c>.</summary>
    public static string Of(EngineKind kind) => kind == EngineKind.Native ? "native" : "wasm";
}
