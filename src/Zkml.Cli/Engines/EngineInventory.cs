using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Host.Parameters;
using Zkml.Host.Processes;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Engines.Native;
using Zkml.SnarkVm.Engines.Wasm;

namespace Zkml.Cli.Engines;

/// <summary>Looks which engines for Aleo functions are on this machine, and starts those that are to hear what they are. Fetches nothing.</summary>
internal static class EngineInventory
{
    // On Windows npm is a command script, which only runs under its full name.
    private static string NpmName => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>Whether the WASM engine would come by itself: Node and npm are there to fetch and run it.</summary>
    public static bool CanFetchWasm => WasmEngine.NodePath is not null && ExecutablePath.Find(NpmName) is not null;

    /// <summary>Both engines, the preferred one first.</summary>
    public static async Task<ImmutableArray<EngineStatus>> TakeAsync(CancellationToken cancellation) =>
        [.. await Task.WhenAll(NativeAsync(cancellation), WasmAsync(cancellation)).ConfigureAwait(false)];

    /// <summary>The native engine.</summary>
    public static Task<EngineStatus> NativeAsync(CancellationToken cancellation) => AskAsync(
        EngineKind.Native,
        () => NativeEngine.Program.Find() is { } path ? NativeEngine.Launch(path) : null,
        launch => launch.Program,
        $"{NativeEngine.Installation} (needs Rust: https://rustup.rs)",
        cancellation);

    /// <summary>The WASM engine.</summary>
    public static Task<EngineStatus> WasmAsync(CancellationToken cancellation) => AskAsync(
        EngineKind.Wasm,
        () => WasmEngine.IsInstalled ? WasmEngine.Launch(ParameterStore.FromEnvironment()) : null,
        launch => launch.Environment["ZKML_SDK"],
        !CanFetchWasm
            ? "install Node.js 20 or later (https://nodejs.org); its npm then downloads the engine on first use"
            : "nothing to do: npm downloads it on first use, with --engine wasm or without a native engine",
        cancellation);

    private static async Task<EngineStatus> AskAsync(
        EngineKind kind, Func<EngineLaunch?> locate, Func<EngineLaunch, string> place, string remedy, CancellationToken cancellation)
    {
        try
        {
            if (locate() is not { } launch)
            {
                return new(kind, null, null, null, remedy);
            }

            await using var engine = await EngineProcess.StartAsync(launch, cancellation: cancellation).ConfigureAwait(false);
            return new(kind, place(launch), engine.Identity, null, remedy);
        }
        catch (Exception problem) when (problem is EngineException or MissingComponentException or IOException or UnauthorizedAccessException)
        {
            return new(kind, null, null, problem.Message, remedy);
        }
    }
}
