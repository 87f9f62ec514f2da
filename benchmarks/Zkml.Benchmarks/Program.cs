// Runs the benchmarks. With `--readme PATH` it writes the figures into that file's table.
// With `--constraints` it runs none of them, and writes constraints.csv anew: what every preset and sample program costs.
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Zkml.Benchmarks;
using Zkml.Reporting;

if (args is ["--constraints"])
{
    File.WriteAllLines("constraints.csv", ConstraintTable.Create(Path.Combine("samples", "programs")));
    return;
}

var readme = args is ["--readme", var path] ? Path.GetFullPath(path) : null;
var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(Path.GetTempPath(), "zkml-benchmarks"));
var summaries = new[] { typeof(TranspileBenchmarks), typeof(CountBenchmarks), typeof(EvaluateBenchmarks) }.Select(type => BenchmarkRunner.Run(type, config)).ToArray();
if (readme is not null)
{
    ReadmeTable.Update(readme, summaries);
}
