using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Zkml.Benchmarks.Commands;

namespace Zkml.Benchmarks.Engines;

/// <summary>What the engines took on one day.</summary>
/// <param name="Measured">The day, UTC: <c>2026-11-30</c>.</param>
/// <param name="Native">The native engine.</param>
/// <param name="Wasm">The WASM engine.</param>
internal sealed record EngineRun(string Measured, EngineFigures Native, EngineFigures Wasm)
{
    /// <summary>Direct proofs beside those of Aleo functions; null in runs before there were any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<DirectRow>? Direct { get; init; }

    /// <summary>What a person waits for with direct proofs; null in runs before it was measured.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<ClockRow>? Waiting { get; init; }
}
