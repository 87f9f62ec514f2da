using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Zkml.Cli.Arguments;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Import;
using Zkml.Import.Imported;
using Zkml.Models;
using Zkml.Models.ModelFiles;
using Zkml.Models.Quantization.Trees;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml import</c>: reads trees that another library trained.</summary>
internal sealed class ImportCommand : ZkmlCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "ONNX, XGBoost JSON or UBJSON (save_model), LightGBM text (save_model) or JSON (dump_model), CatBoost JSON (save_model); recognised by content" };
    private readonly Option<string> _out = new("--out") { Description = "The model file to write", HelpName = "FILE", DefaultValueFactory = _ => "model.json" };
    private readonly Option<string?> _samples = new("--samples") { Description = "A CSV file with a header and one column per feature: names the columns and determines how precise the integers must be", HelpName = "FILE" };
    private readonly Option<string?> _target = new("--target") { Description = "The column of --samples to predict; by default the last, if there is one column more than features", HelpName = "COLUMN" };
    private readonly TableArguments _table = new();
    private readonly Option<int> _featureBits = new Option<int>("--feature-bits") { Description = "The most bits per feature; 16 by default", HelpName = "N", DefaultValueFactory = _ => new TreeQuantizationOptions().FeatureBits }.Between(1, 31);
    private readonly Option<int?> _leafBits = new Option<int?>("--leaf-bits") { Description = "The bits of the largest leaf value; by default the fewest that keep the class of every sample", HelpName = "N" }.Between(2, 32);
    private readonly RangeOption _ranges = new();

    private readonly Option<double?> _missing = new("--missing")
    {
        Description = "The number that stood for a missing value when an XGBoost model was trained; by default as the file declares, otherwise NaN",
        HelpName = "VALUE",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[^1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var missing))
            {
                return missing;
            }

            result.AddError($"--missing is '{result.Tokens[^1].Value}', expected a number such as -999, or NaN");
            return null;
        },
    };
    private readonly ChoiceOption<RoundsChoice> _rounds = new(
        "--rounds", "Which rounds to import if XGBoost stopped training early; by default those that the library itself predicts with", RoundsChoice.Library, RoundsChoice.Library, RoundsChoice.Best, RoundsChoice.All);

    public ImportCommand()
        : base(
            "import",
            "Imports decision trees, forests and boosted trees from other libraries",
            "zkml import model.onnx --out model.json",
            "zkml import xgboost.json --samples rows.csv --target class --out model.json",
            "zkml import model.onnx --range 0:100 --range age=18:120:0 --out model.json")
    {
        Add(_file);
        Add(_out);
        Add(_samples);
        Add(_target);
        _table.AddReadingTo(this);
        Add(_featureBits);
        Add(_leafBits);
        _ranges.AddTo(this);
        Add(_missing);
        Add(_rounds);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var (file, samples, target) = (arguments.GetValue(_file)!, arguments.GetValue(_samples), arguments.GetValue(_target));
        var path = OutputPath.ForFile(arguments.GetValue(_out)!);
        if (target is not null && samples is null)
        {
            throw new UsageException("--target needs --samples: it names a column of that file");
        }

        var content = ModelImporter.ReadContent(file);
        var imported = Read(content, file, new(arguments.GetValue(_missing), RoundsOf(_rounds.Get(arguments))), terminal, cancellation);
        var provenance = ImportProvenance.Of(VisibleText.OneLine(CommandLine(arguments)), imported.Format, file, content);
        var rows = samples is null ? null : CsvFile.Read(samples, _table.Reading(arguments, terminal) with { KnownColumns = imported.FeatureNames ?? [] });
        var result = ImportedModelBuilder.Build(
            imported,
            ImportedName.Of(file),
            provenance,
            rows,
            target,
            new(arguments.GetValue(_featureBits), arguments.GetValue(_leafBits)),
            _ranges.Get(arguments));
        if (rows is not null)
        {
            Say(rows, result, terminal);
        }

        cancellation.ThrowIfCancellationRequested();
        ModelFile.Save(result.Model, path);
        var report = new ImportReport(imported, result, path, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    // Where training stopped early, the library decides between the best rounds and all; a person at a terminal is asked, too.
    private static ImportedModel Read(byte[] content, string file, ImportOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var imported = ModelImporter.Read(content, file, options);
        if (options.Rounds is not null || imported.EarlyStop is not { } stop)
        {
            return imported;
        }

        var (taken, others, instead) = stop.Taken == TrainingRounds.Best ? ("the best", $"all {stop.AllRounds}", TrainingRounds.All) : ("all", $"the best {stop.BestRounds}", TrainingRounds.Best);
        return terminal.Confirm(
            $"Training stopped early: the best {stop.BestRounds} of {stop.AllRounds} rounds come first. The library itself predicts with {taken}. Use {others} instead?", cancellation)
            ? ModelImporter.Read(content, file, options with { Rounds = instead })
            : imported;
    }

    private static TrainingRounds? RoundsOf(RoundsChoice choice) => choice switch
    {
        RoundsChoice.Best => TrainingRounds.Best,
        RoundsChoice.All => TrainingRounds.All,
        _ => null,
    };

    // What the samples were understood to be is said before the model is written.
    private static void Say(RawTable samples, ImportResult result, Terminal terminal)
    {
        terminal.Log($"{samples.File}: {Figures.Count(samples.RowCount)} rows of {samples.Header.Length} columns; {samples.Format}");
        foreach (var note in samples.Notes)
        {
            terminal.Log($"{samples.File}: {note}");
        }

        var schema = ((TablePipeline)result.Model.Pipeline).Schema;
        if (!terminal.IsQuiet)
        {
            terminal.Progress.Write(TableFileReport.CreateTable(TableInference.Describe(samples, schema)));
        }
    }

    private string CommandLine(ParseResult arguments)
    {
        var line = $"zkml import {Path.GetFileName(arguments.GetValue(_file))}";
        if (arguments.GetValue(_samples) is { } samples)
        {
            line += $" --samples {Path.GetFileName(samples)}{_table.CommandLine(arguments)}";
        }

        if (arguments.GetValue(_target) is { } target)
        {
            line += $" --target {target}";
        }

        line += _ranges.CommandLine(arguments);
        if (arguments.GetValue(_missing) is { } missing)
        {
            line += FormattableString.Invariant($" --missing {missing}");
        }

        if (_rounds.Get(arguments) is not RoundsChoice.Library)
        {
            line += $" --rounds {arguments.GetValue(_rounds)}";
        }

        line += FormattableString.Invariant($" --feature-bits {arguments.GetValue(_featureBits)}");
        return arguments.GetValue(_leafBits) is { } bits ? FormattableString.Invariant($"{line} --leaf-bits {bits}") : line;
    }
}
