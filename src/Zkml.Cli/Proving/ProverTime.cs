using System.Diagnostics;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Proving;

namespace Zkml.Cli.Proving;

/// <summary>How long the prover took, keys not counted.</summary>
/// <param name="Wall">By the clock.</param>
/// <param name="Processor">On the processor; null where another process did it.</param>
internal sealed record ProverTime(TimeSpan Wall, TimeSpan? Processor)
{
    /// <summary>Measures some proofs.</summary>
    /// <param name="engine">What makes them.</param>
    /// <param name="prove">Makes them.</param>
    public static async Task<(T Result, ProverTime Time)> MeasureAsync<T>(DirectProvingSession engine, Func<Task<T>> prove)
    {
        using var process = Process.GetCurrentProcess();
        var (clock, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var result = await prove().ConfigureAwait(false);
        clock.Stop();
        process.Refresh();
        return (result, new(clock.Elapsed, engine.Engine.Name == DirectEngineNames.Module ? process.TotalProcessorTime - before : null));
    }

    /// <summary>Both together.</summary>
    public static ProverTime operator +(ProverTime left, ProverTime right) => new(left.Wall + right.Wall, left.Processor + right.Processor);
}
