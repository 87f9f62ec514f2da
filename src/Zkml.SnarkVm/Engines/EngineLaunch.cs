using System.Collections.Immutable;

namespace Zkml.SnarkVm.Engines;

/// <summary>How an engine's process is started.</summary>
/// <param name="Kind">Which engine.</param>
/// <param name="Program">The program's path, or its name on the PATH.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">Variables to add.</param>
public sealed record EngineLaunch(
    EngineKind Kind, string Program, ImmutableArray<string> Arguments, ImmutableDictionary<string, string> Environment)
{
    // Of rayon, which both engines compute with.
    private const string ThreadsVariable = "RAYON_NUM_THREADS";

    /// <summary>The same with a number of threads.</summary>
    public EngineLaunch WithThreads(int threads) =>
        this with { Environment = Environment.SetItem(ThreadsVariable, threads.ToString(System.Globalization.CultureInfo.InvariantCulture)) };
}
