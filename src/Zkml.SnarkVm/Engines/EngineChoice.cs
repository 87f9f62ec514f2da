namespace Zkml.SnarkVm.Engines;

/// <summary>Which engine is wanted.</summary>
public enum EngineChoice
{
    /// <summary>The native one if it exists, else the WASM one.</summary>
    Auto,

    /// <summary>The native one.</summary>
    Native,

    /// <summary>The WASM one.</summary>
    Wasm,
}
