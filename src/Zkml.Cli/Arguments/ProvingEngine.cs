namespace Zkml.Cli.Arguments;

/// <summary>The engines that commands can be told to prove and verify with.</summary>
internal enum ProvingEngine
{
    /// <summary>The best that is there.</summary>
    Auto,

    /// <summary>The WebAssembly module in this process, for direct proofs.</summary>
    Module,

    /// <summary>The native engine, for both kinds of proofs.</summary>
    Native,

    /// <summary>The WASM engine in Node, for Aleo functions.</summary>
    Wasm,
}
