using System.Collections.Immutable;
using Zkml.Cli.Datasets;
using Zkml.Running;
using Zkml.Statements;

namespace Zkml.Cli.Reports;

/// <summary>One proof of a batch.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Proof">The proof.</param>
/// <param name="Samples">Its samples, and what their outputs mean.</param>
internal sealed record DirectBatchProof(string Path, ModelProof Proof, ImmutableArray<(RunSample Sample, RunResult Result)> Samples);
