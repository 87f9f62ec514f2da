namespace Zkml.Varuna.Engines;

/// <summary>The engine for direct proofs that the caller wants.</summary>
public enum DirectEngineChoice
{
    /// <summary>The native engine where it is installed, otherwise the module.</summary>
    Auto,

    /// <summary>The WebAssembly module in this process, which is always there.</summary>
    Module,

    /// <summary>The native engine.</summary>
    Native,
}
