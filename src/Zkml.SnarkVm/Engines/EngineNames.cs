namespace Zkml.SnarkVm.Engines;

/// <summary>The names of the engines in options, reports and proof files.</summary>
public static class EngineNames
{
    /// <summary><c>native</c> or <c>wasm</c>.</summary>
    public static string Of(EngineKind kind) => kind == EngineKind.Native ? "native" : "wasm";
}
