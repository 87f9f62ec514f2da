namespace Zkml.SnarkVm.Engines;

/// <summary>Which engine is wanted.</summary>
public enum EngineChoice
{
    /// <summary>The native one where it is there, else the WASM one.</summary>
    Auto,

    /// <summary>The native one.</summary>
    Native,

    /// <summary>The WASM one.</summary>
    Wasm,
}
