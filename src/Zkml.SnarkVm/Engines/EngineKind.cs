namespace Zkml.SnarkVm.Engines;

/// <summary>What runs snarkVM.</summary>
public enum EngineKind
{
    /// <summary>The Rust program of this project over the snarkVM crates.</summary>
    Native,

    /// <summary>The npm package <c>@provablehq/sdk</c>, snarkVM as WebAssembly, in Node.</summary>
    Wasm,
}
