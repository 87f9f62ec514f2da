using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Learning.Data;
using Zkml.Learning.Models;
using Zkml.Learning.Presets;
using Zkml.Learning.Training;

namespace Zkml.Cli.Verbs;

/// <summary><c>zkml train</c>: trains a model by a preset's configuration or one's own.</summary>
internal sealed class TrainVerb : Verb
{
    private readonly Option<string?> _dataset = new("--dataset") { Description = "The data set; must be the configuration's own, which is the default", HelpName = "NAME" };
    private readonly Option<string?> _preset = new("--preset") { Description = $"A shipped configuration: {string.Join(", ", PresetCatalogue.All.Select(preset => preset.Name))}", HelpName = "NAME" };
    private readonly Option<string?> _config = new("--config") { Description = "A configuration of your own", HelpName = "FILE" };
    private readonly Option<int?> _seed = new("--seed") { Description = "Decides every random choice; the configuration's by default", HelpName = "N" };
    private readonly Option<int> _threads = new Option<int>("--threads") { Description = "Processors to use; 0, the default, for all", HelpName = "N" }.Between(0, 1024);
    private readonly Option<string> _out = new("--out") { Description = "The model file to write", HelpName = "FILE", DefaultValueFactory = _ => "model.json" };

    public TrainVerb()
        : base("train", "Trains a model", "zkml train --preset square --out model.json", "zkml train --config my-config.json --seed 7 --out model.json")
    {
        _seed.Between(0, int.MaxValue);
        Command.Add(_dataset);
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
        var model = Training.Run(configuration, CommandLine(arguments, configuration.Seed), arguments.GetValue(_threads), terminal, cancellation);
        cancellation.ThrowIfCancellationRequested();
        ModelFile.Save(model, path);
        var report = new TrainingReport(model, path, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private TrainingConfig Configuration(ParseResult arguments)
    {
        var configuration = (arguments.GetValue(_preset), arguments.GetValue(_config)) switch
        {
            ({ } preset, null) => PresetCatalogue.Find(preset).Configuration,
            (null, { } file) => TrainingConfigFile.Load(file),
            (null, null) => PresetCatalogue.Default.Configuration,
            _ => throw new UsageException("train takes --preset or --config, not both"),
        };
        return arguments.GetValue(_dataset) is not { } dataset || DatasetCatalogue.Find(dataset).Name == configuration.Dataset
            ? configuration with { Seed = arguments.GetValue(_seed) ?? configuration.Seed }
            : throw new UsageException($"--dataset is '{dataset}', but the configuration is for '{configuration.Dataset}'");
    }

    private string CommandLine(ParseResult arguments, int seed)
    {
        var source = arguments.GetValue(_config) is { } file ? $"--config {Path.GetFileName(file)}" : $"--preset {arguments.GetValue(_preset) ?? PresetCatalogue.Default.Name}";
        return FormattableString.Invariant($"zkml train {source} --seed {seed}");
    }
}
