namespace Zkml.Benchmarks.Engines;

/// <summary>What one inference takes, in processor time of the engine alone; the median of several runs in turns with all others.</summary>
/// <param name="What">What was measured, as the table says it.</param>
/// <param name="Seconds">Seconds of processor time for one inference.</param>
internal sealed record DirectRow(string What, double Seconds);
