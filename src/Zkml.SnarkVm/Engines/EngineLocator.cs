using Zkml.Host;
using Zkml.Host.Parameters;
using Zkml.SnarkVm.Engines.Native;
using Zkml.SnarkVm.Engines.Wasm;

namespace Zkml.SnarkVm.Engines;

/// <summary>Finds the engine to use on this machine.</summary>
internal static class EngineLocator
{
    /// <summary>The command that starts the wanted engine.</summary>
    /// <param name="choice">The wanted engine.</param>
    /// <param name="parameters">The store of SRS files.</param>
    /// <param name="log">Receives progress messages; may be null.</param>
    /// <exception cref="MissingComponentException">The engine is missing; the message says what to install.</exception>
    public static EngineLaunch Locate(EngineChoice choice, ParameterStore parameters, Action<string>? log = null) => choice switch
    {
        EngineChoice.Native => Native() ?? throw new MissingComponentException("the native engine is not installed; run 'zkml engine install --aleo' (it needs Rust: https://rustup.rs)"),
        EngineChoice.Wasm => WasmEngine.Launch(parameters, log),
        _ => Native() ?? (WasmEngine.NodePath is not null
            ? WasmEngine.Launch(parameters, log)
            : throw new MissingComponentException(
                "no proving engine was found; run 'zkml engine install --aleo' for the native one (it needs Rust: https://rustup.rs), or install Node.js 20 or later for the WASM one (https://nodejs.org)")),
    };

    private static EngineLaunch? Native() => NativeEngine.Program.Find() is { } path ? NativeEngine.Launch(path) : null;
}
