using System.Collections.Immutable;

namespace Zkml.Benchmarks.Results;

/// <summary>What the benchmarks in process took on one day.</summary>
/// <param name="Measured">The day, UTC: <c>2026-11-30</c>.</param>
/// <param name="Rows">In the order of the benchmarks.</param>
internal sealed record BenchmarkRun(string Measured, ImmutableArray<BenchmarkRow> Rows);
