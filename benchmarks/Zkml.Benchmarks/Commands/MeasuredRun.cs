namespace Zkml.Benchmarks.Commands;

/// <summary>What one run of a command took.</summary>
/// <param name="Seconds">From its start to its end, by the clock.</param>
/// <param name="PeakBytes">The most memory that was in use at once.</param>
/// <param name="Output">What it printed.</param>
internal sealed record MeasuredRun(double Seconds, long PeakBytes, string Output);
