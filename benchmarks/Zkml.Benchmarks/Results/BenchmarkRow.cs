namespace Zkml.Benchmarks.Results;

/// <summary>What one benchmark took.</summary>
/// <param name="What">What it does.</param>
/// <param name="Milliseconds">The median.</param>
/// <param name="Ratio">To the first benchmark of its run, which the machine's mood met as well.</param>
/// <param name="Bytes">Memory allocated by one run of it.</param>
internal sealed record BenchmarkRow(string What, double Milliseconds, double Ratio, long Bytes);
