using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Host;
using Zkml.Models.Configurations;
using Zkml.Models.Configurations.Trees;
using Zkml.Models.ModelFiles;
using Zkml.Training.Presets;
using Zkml.Training.TreeModels;
using Zkml.Training.TreeModels.Selection;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml train</c>: trains a model by a preset's configuration or one's own.</summary>
internal sealed class TrainCommand : ZkmlCommand
{
    private readonly Option<string?> _dataset = new("--dataset") { Description = "The data set; must be the configuration's own, which is the default. A configuration of trees also takes a CSV file with a header", HelpName = "NAME|FILE.csv" };
    private readonly Option<string?> _target = new("--target") { Description = "The column of a CSV file to predict; by default the configuration's, otherwise the last", HelpName = "COLUMN" };
    private readonly Option<string?> _schema = new("--schema") { Description = "The schema of a CSV file, as 'zkml data FILE.csv --schema FILE' writes it; otherwise it is inferred", HelpName = "FILE" };
    private readonly Option<double?> _testShare = new("--test-share") { Description = "The share of a CSV file's rows to hold out, the same for each class; 'zkml evaluate' then evaluates on them", HelpName = "SHARE" };
    private readonly TableArguments _table = new();
    private readonly Option<string?> _preset = new("--preset") { Description = $"A shipped configuration: {string.Join(", ", PresetCatalogue.All.Select(preset => preset.Name))}", HelpName = "NAME" };
    private readonly Option<string?> _config = new("--config") { Description = "Your own configuration", HelpName = "FILE" };
    private readonly Option<int?> _seed = new("--seed") { Description = "The seed of every random choice; the configuration's by default", HelpName = "N" };
    private readonly Option<int> _threads = new Option<int>("--threads") { Description = "The number of threads; 0, the default, for one per processor", HelpName = "N" }.Between(0, 1024);
    private readonly Option<string> _out = new("--out") { Description = "The model file to write", HelpName = "FILE", DefaultValueFactory = _ => "model.json" };

    public TrainCommand()
        : base("train", "Trains a model", "zkml train --preset square --out model.json", "zkml train --config my-config.json --seed 7 --out model.json", "zkml train --dataset flowers.csv --target species --test-share 0.2", "zkml train --config tree.json --dataset flowers.csv --schema schema.json")
    {
        _seed.Between(0, int.MaxValue);
        _dataset.CompletionSources.Add([.. DatasetCatalogue.Names]);
        _preset.CompletionSources.Add([.. PresetCatalogue.All.Select(preset => preset.Name)]);
        Add(_dataset);
        Add(_target);
        Add(_schema);
        Add(_testShare);
        Add(_preset);
        Add(_config);
        Add(_seed);
        Add(_threads);
        Add(_out);
        _table.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var path = OutputPath.ForFile(arguments.GetValue(_out)!);
        var configuration = Configuration(arguments);
        var threads = arguments.GetValue(_threads);
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = threads == 0 ? -1 : threads };
        SelectionResult? selection = null;
        TableUnderstanding? understood = null;
        var table = OwnTable(arguments, terminal, result => understood = result);
        var model = TrainingRun.Run(
            configuration, arguments.GetValue(_dataset), CommandLine(arguments, configuration.Seed), parallel, terminal, table, result => selection = result);
        cancellation.ThrowIfCancellationRequested();
        ModelFile.Save(model, path);
        var report = new TrainingReport(model, selection, understood, path, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    // What the file was understood to be is said before anything is trained.
    private OwnTable? OwnTable(ParseResult arguments, Terminal terminal, Action<TableUnderstanding> understood)
    {
        if (arguments.GetValue(_dataset) is { } file && CsvSamples.IsFile(file))
        {
            return new(file, arguments.GetValue(_schema), _table.Reading(arguments, terminal), _table.Inference(arguments), result =>
            {
                TableFileReport.Log(terminal, result);
                understood(result);
            });
        }

        return arguments.GetValue(_schema) is null && !_table.AreGiven(arguments)
            ? null
            : throw new UsageException("--schema and the options that describe a table are for CSV files; name one with --dataset FILE.csv");
    }

    private ModelConfig Configuration(ParseResult arguments)
    {
        var configuration = (arguments.GetValue(_preset), arguments.GetValue(_config)) switch
        {
            ({ } preset, null) => PresetCatalogue.Find(preset).Configuration,
            (null, { } file) => ModelConfigFile.Load(file),
            (null, null) => DefaultFor(arguments.GetValue(_dataset)),
            _ => throw new UsageException("give --preset or --config, not both"),
        };
        configuration = configuration with { Seed = arguments.GetValue(_seed) ?? configuration.Seed };
        return configuration is TreeModelConfig trees ? WithTable(trees, arguments)
            : arguments.GetValue(_target) is null && arguments.GetValue(_schema) is null && arguments.GetValue(_testShare) is null ? configuration
            : throw new UsageException("--target, --schema and --test-share are for trees trained from a CSV file");
    }

    /// <summary>Trees for a table, the default preset for anything else.</summary>
    private static ModelConfig DefaultFor(string? dataset) => dataset is null
        ? PresetCatalogue.Default.Configuration
        : DefaultTreeModelConfig.Find(CsvSamples.IsFile(dataset) ? DefaultTreeModelConfig.OwnTable : DatasetCatalogue.NameOf(dataset)) ?? PresetCatalogue.Default.Configuration;

    private TreeModelConfig WithTable(TreeModelConfig configuration, ParseResult arguments) => arguments.GetValue(_testShare) is null or (> 0 and < 1)
        ? configuration with { Target = arguments.GetValue(_target) ?? configuration.Target, TestShare = arguments.GetValue(_testShare) ?? configuration.TestShare }
        : throw new UsageException("--test-share must be above 0 and below 1: it is a share of the rows");

    private string CommandLine(ParseResult arguments, int seed)
    {
        var dataset = arguments.GetValue(_dataset) is { } given ? $" --dataset {(CsvSamples.IsFile(given) ? Path.GetFileName(given) : given)}" : "";
        var source = arguments.GetValue(_config) is { } file ? $" --config {Path.GetFileName(file)}"
            : arguments.GetValue(_preset) is { } preset ? $" --preset {preset}"
            : dataset.Length > 0 ? ""
            : $" --preset {PresetCatalogue.Default.Name}";
        var target = arguments.GetValue(_target) is { } column ? $" --target \"{column}\"" : "";
        var schema = arguments.GetValue(_schema) is { } columns ? $" --schema {Path.GetFileName(columns)}" : "";
        var share = arguments.GetValue(_testShare) is { } rows ? FormattableString.Invariant($" --test-share {rows}") : "";
        return VisibleText.OneLine(FormattableString.Invariant($"zkml train{source}{dataset}{target}{schema}{share}{_table.CommandLine(arguments)} --seed {seed}"));
    }
}
