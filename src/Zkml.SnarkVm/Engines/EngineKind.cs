namespace Zkml.SnarkVm.Engines;

/// <summary>The program that runs snarkVM.</summary>
public enum EngineKind
{
    /// <summary>This project's Rust program on top of the snarkVM crates.</summary>
    Native,

    /// <summary>The npm package <c>@provablehq/sdk</c>, snarkVM as WebAssembly, in Node.</summary>
    Wasm,
}
