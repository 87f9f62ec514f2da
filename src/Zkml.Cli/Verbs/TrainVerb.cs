using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Learning.Models;
using Zkml.Learning.Presets;
using Zkml.Learning.Training;
using Zkml.Learning.Training.TreeModels;

namespace Zkml.Cli.Verbs;

/// <summary><c>zkml train</c>: trains a model by a preset's configuration or one's own.</summary>
internal sealed class TrainVerb : Verb
{
    private readonly Option<string?> _dataset = new("--dataset") { Description = "The data set; must be the configuration's own, which is the default. A configuration of trees takes a CSV file with a header, too", HelpName = "NAME|FILE.csv" };
    private readonly Option<string?> _target = new("--target") { Description = "The column of a CSV file to predict; the configuration's by default, else the last", HelpName = "COLUMN" };
    private readonly Option<string?> _preset = new("--preset") { Description = $"A shipped configuration: {string.Join(", ", PresetCatalogue.All.Select(preset => preset.Name))}", HelpName = "NAME" };
    private readonly Option<string?> _config = new("--config") { Description = "A configuration of your own", HelpName = "FILE" };
    private readonly Option<int?> _seed = new("--seed") { Description = "Decides every random choice; the configuration's by default", HelpName = "N" };
    private readonly Option<int> _threads = new Option<int>("--threads") { Description = "Processors to use; 0, the default, for all", HelpName = "N" }.Between(0, 1024);
    private readonly Option<string> _out = new("--out") { Description = "The model file to write", HelpName = "FILE", DefaultValueFactory = _ => "model.json" };

    public TrainVerb()
        : base("train", "Trains a model", "zkml train --preset square --out model.json", "zkml train --config my-config.json --seed 7 --out model.json", "zkml train --config tree.json --dataset flowers.csv --target species")
    {
        _seed.Between(0, int.MaxValue);
        Command.Add(_dataset);
        Command.Add(_target);
        Command.Add(_preset);
        Command.Add(_config);
        Command.Add(_seed);
        Command.Add(_threads);
        Command.Add(_out);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var path = OutputPath.File(arguments.GetValue(_out)!);
        var configuration = Configuration(arguments);
        var threads = arguments.GetValue(_threads);
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = threads == 0 ? -1 : threads };
        var model = Training.Run(configuration, arguments.GetValue(_dataset), CommandLine(arguments, configuration.Seed), parallel, terminal);
        cancellation.ThrowIfCancellationRequested();
        ModelFile.Save(model, path);
        var report = new TrainingReport(model, path, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private ModelConfig Configuration(ParseResult arguments)
    {
        var configuration = (arguments.GetValue(_preset), arguments.GetValue(_config)) switch
        {
            ({ } preset, null) => PresetCatalogue.Find(preset).Configuration,
            (null, { } file) => ModelConfigFile.Load(file),
            (null, null) => PresetCatalogue.Default.Configuration,
            _ => throw new UsageException("train takes --preset or --config, not both"),
        };
        configuration = configuration with { Seed = arguments.GetValue(_seed) ?? configuration.Seed };
        return (configuration, arguments.GetValue(_target)) switch
        {
            (_, null) => configuration,
            (TreeModelConfig trees, { } target) => trees with { Target = target },
            _ => throw new UsageException("--target is for trees trained from a CSV file"),
        };
    }

    private string CommandLine(ParseResult arguments, int seed)
    {
        var source = arguments.GetValue(_config) is { } file ? $"--config {Path.GetFileName(file)}" : $"--preset {arguments.GetValue(_preset) ?? PresetCatalogue.Default.Name}";
        var dataset = arguments.GetValue(_dataset) is { } name && CsvSamples.IsFile(name) ? $" --dataset {Path.GetFileName(name)}" : "";
        var target = arguments.GetValue(_target) is { } column ? $" --target \"{column}\"" : "";
        return FormattableString.Invariant($"zkml train {source}{dataset}{target} --seed {seed}");
    }
}
