using System.Collections.Immutable;

namespace Zkml.SnarkVm.Engines;

/// <summary>The command that starts an engine's process.</summary>
/// <param name="Kind">The native or the WASM engine.</param>
/// <param name="Program">The program's path, or its name on the PATH.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">Variables added to this process's environment.</param>
public sealed record EngineLaunch(
    EngineKind Kind, string Program, ImmutableArray<string> Arguments, ImmutableDictionary<string, string> Environment)
{
    // Of rayon, which both engines use.
    private const string ThreadsVariable = "RAYON_NUM_THREADS";

    /// <summary>The same command with a number of threads.</summary>
    public EngineLaunch WithThreads(int threads) =>
        this with { Environment = Environment.SetItem(ThreadsVariable, threads.ToString(System.Globalization.CultureInfo.InvariantCulture)) };
}
