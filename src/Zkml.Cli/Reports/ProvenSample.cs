using Zkml.Cli.Datasets;

namespace Zkml.Cli.Reports;

/// <summary>A sample of a batch and its proof.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Path">Its proof file.</param>
/// <param name="Class">The class proven; null if the output is private.</param>
/// <param name="Label">Its name.</param>
internal sealed record ProvenSample(RunSample Sample, string Path, int? Class, string? Label);
