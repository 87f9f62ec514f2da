namespace Zkml.SnarkVm.Engines;

/// <summary>The engine that the caller wants.</summary>
public enum EngineChoice
{
    /// <summary>The native engine if it exists, otherwise the WASM engine.</summary>
    Auto,

    /// <summary>The native engine.</summary>
    Native,

    /// <summary>The WASM engine.</summary>
    Wasm,
}
