// Runs the benchmarks. With `--readme PATH` it writes the figures into that file's table.
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Zkml.Benchmarks;

var readme = args is ["--readme", var path] ? Path.GetFullPath(path) : null;
var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(Path.GetTempPath(), "zkml-benchmarks"));
var summaries = new[] { typeof(TranspileBenchmarks), typeof(EvaluateBenchmarks) }.Select(type => BenchmarkRunner.Run(type, config)).ToArray();
if (readme is not null)
{
    ReadmeTable.Update(readme, summaries);
}
