namespace Zkml.Benchmarks.Commands;

/// <summary>What a person waits for; the median of several runs in turns with others.</summary>
/// <param name="What">What was measured, as the table says it.</param>
/// <param name="Seconds">From start to end, by the clock.</param>
/// <param name="PeakBytes">The most memory that was in use at once; null where it was not measured.</param>
internal sealed record ClockRow(string What, double Seconds, long? PeakBytes);
