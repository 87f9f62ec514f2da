using System.Numerics;
using Zkml.Aleo.Counting;
using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Proving;

/// <summary>Estimates what a circuit's keys and a proof take. The power of two that the circuit fits determines it, not the model.</summary>
/// <param name="Setup">Time to make the keys.</param>
/// <param name="Prove">Time of a proof, given the keys.</param>
/// <param name="MemoryBytes">The engine's memory.</param>
/// <param name="KeyBytes">The keys' disk space.</param>
public sealed record ProvingEstimate(TimeSpan Setup, TimeSpan Prove, long MemoryBytes, long KeyBytes)
{
    // Measured on 2 slow cores for circuits of up to 16,384 constraints (docs/performance.md has the table): native 12 s, 7 s, 350 MB; WASM 51 s, 34 s, 640 MB; keys 27 MB.
    private const double MeasuredConstraints = 16_384;
    private const double MeasuredThreads = 2;

    /// <summary>The estimate for a circuit.</summary>
    /// <param name="count">The circuit's size.</param>
    /// <param name="engine">The native or the WASM engine.</param>
    /// <param name="threads">The number of threads that it uses.</param>
    public static ProvingEstimate Of(CircuitCount count, EngineKind engine, int threads)
    {
        var largest = Math.Max(Math.Max(count.Constraints.Total, count.Variables.Total), count.NonZeros.Maximum / 4);
        var size = BitOperations.RoundUpToPowerOf2((ulong)largest) / MeasuredConstraints;
        var time = size * MeasuredThreads / Math.Max(1, threads);
        var (setup, prove, megabytes) = engine == EngineKind.Native ? (12, 7, 350) : (51, 34, 640);
        return new(TimeSpan.FromSeconds(setup * time), TimeSpan.FromSeconds(prove * time), (long)(megabytes * 1e6 * size), (long)(28e6 * size));
    }
}
