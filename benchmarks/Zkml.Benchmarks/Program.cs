// Runs the benchmarks. With `--readme PATH` it writes the figures into that file's table; with `--engines PATH` it measures the proving
// engines instead, and writes theirs; with `--constraints` it writes constraints.csv anew: what every preset and sample
// program costs; with `--samples PATH` it runs the samples and writes what they print into that file; with `--microbenchmarks PATH`
// it counts what single steps cost and writes the table into that file; with `--features PATH` it writes the table of feature steps; with
// `--cards FOLDER` it measures every preset and writes its model card into that folder, where the seeds' results are; with
// `--overview PATH` it draws the picture at the head of the README.
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Zkml.Benchmarks;
using Zkml.Benchmarks.Engines;
using Zkml.Data.Features;
using Zkml.Reporting;
using Zkml.Research.Cards;
using Zkml.Research.Microbenchmarks;
using Zkml.Research.Presets;

if (args is ["--constraints"])
{
    File.WriteAllLines("constraints.csv", ConstraintTable.Create(Path.Combine("samples", "programs")));
    return;
}

if (args is ["--samples", var samples])
{
    SampleDocument.Update(samples);
    return;
}

if (args is ["--microbenchmarks", var steps])
{
    ReadmeSection.Replace(steps, "microbenchmarks", MicrobenchmarkTable.Create(Path.Combine("samples", "microbenchmarks")));
    return;
}

if (args is ["--features", var features])
{
    ReadmeSection.Replace(features, "features", FeatureStepTable.Create());
    return;
}

if (args is ["--cards", var cards])
{
    foreach (var (fileName, text) in ModelCards.Create(cards))
    {
        File.WriteAllText(Path.Combine(cards, fileName), text);
    }

    return;
}

if (args is ["--overview", var picture])
{
    File.WriteAllText(picture, OverviewPicture.Create());
    return;
}

if (args is ["--engines", var document])
{
    await EngineTable.UpdateAsync(Path.GetFullPath(document));
    return;
}

var readme = args is ["--readme", var path] ? Path.GetFullPath(path) : null;
var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(Path.GetTempPath(), "zkml-benchmarks"));
var summaries = new[] { typeof(TranspileBenchmarks), typeof(CountBenchmarks), typeof(EvaluateBenchmarks) }.Select(type => BenchmarkRunner.Run(type, config)).ToArray();
if (readme is not null)
{
    ReadmeTable.Update(readme, summaries);
}
