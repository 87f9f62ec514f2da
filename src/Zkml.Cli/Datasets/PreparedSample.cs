using Zkml.Running;

namespace Zkml.Cli.Datasets;

/// <summary>What is to be proven.</summary>
/// <param name="Directory">The program.</param>
/// <param name="Sample">What it takes.</param>
/// <param name="Reading">How sure its class is.</param>
internal sealed record PreparedSample(TranspiledDirectory Directory, RunSample Sample, SampleReading Reading);
