// Runs the benchmarks. With `--measure PATH [MACHINE]` it keeps the figures in benchmarks/results, in the file of this machine, and writes them
// into that document's table; with `--engines PATH [MACHINE]` it measures the proving engines instead; with `--compare OLD NEW` it compares two
// such files of one machine; with `--tables FILE PATH` it writes the tables of such a file into that document and the README. MACHINE is what to call this machine, a name of its processor and cores by default. With `--constraints` it writes
// constraints.csv anew: what every preset and sample program costs; with `--samples PATH` it runs the samples and writes what they print into
// that file; with `--microbenchmarks PATH` it counts what single steps cost and writes the table into that file; with `--features PATH` it
// writes the table of feature steps; with `--cards FOLDER` it measures every preset and writes its model card into that folder, where the
// seeds' results are; with `--overview PATH` it draws the picture at the head of the README.
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Zkml.Benchmarks;
using Zkml.Benchmarks.Engines;
using Zkml.Benchmarks.Results;
using Zkml.Data.Features;
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
    DocumentSection.Replace(steps, "microbenchmarks", MicrobenchmarkTable.Create(Path.Combine("samples", "microbenchmarks")));
    return;
}

if (args is ["--features", var features])
{
    DocumentSection.Replace(features, "features", FeatureStepTable.Create());
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

if (args is ["--compare", var old, var @new])
{
    Console.Write(PerformanceTables.Compare(MachineResults.Load(old), MachineResults.Load(@new)));
    return;
}

if (args is ["--tables", var kept, var tables])
{
    Write(MachineResults.Load(kept), tables);
    return;
}

var machine = Machine.Current(args.ElementAtOrDefault(2));
if (args is ["--engines", var engines, ..])
{
    Keep(MachineResults.Of(machine) with { Engines = await EngineBenchmarks.MeasureAsync() }, engines);
    return;
}

var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(Path.GetTempPath(), "zkml-benchmarks"));
var summaries = new[] { typeof(TranspileBenchmarks), typeof(CountBenchmarks), typeof(EvaluateBenchmarks) }.Select(type => BenchmarkRunner.Run(type, config)).ToArray();
if (args is ["--measure", var document, ..])
{
    Keep(MachineResults.Of(machine) with { Benchmarks = new(MachineResults.Today, [.. summaries.SelectMany(SummaryRows.Of)]) }, document);
}

static void Keep(MachineResults results, string document)
{
    results.Save();
    Write(results, document);
}

static void Write(MachineResults results, string document)
{
    foreach (var (section, text) in PerformanceTables.Of(results))
    {
        DocumentSection.Replace(document, section, text);
    }

    if (PerformanceTables.Headline(results) is { } headline)
    {
        DocumentSection.Replace("README.md", "headline", headline);
    }
}
