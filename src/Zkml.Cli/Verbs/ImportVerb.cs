using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Learning.Data.Tables;
using Zkml.Learning.Import;
using Zkml.Learning.Models;
using Zkml.Learning.Quantization.Trees;

namespace Zkml.Cli.Verbs;

/// <summary><c>zkml import</c>: reads trees that another library trained.</summary>
internal sealed class ImportVerb : Verb
{
    // Of a model file's provenance.
    private const int MaximumFileName = 255;

    private readonly Argument<string> _file = new("FILE") { Description = "ONNX, XGBoost JSON (save_model), LightGBM JSON (dump_model) or text (save_model); told apart by the content" };
    private readonly Option<string> _out = new("--out") { Description = "The model file to write", HelpName = "FILE", DefaultValueFactory = _ => "model.json" };
    private readonly Option<string?> _samples = new("--samples") { Description = "A CSV file with a header and one column a feature: names the columns, and decides how fine the integers must be", HelpName = "FILE" };
    private readonly Option<string?> _target = new("--target") { Description = "The column of --samples that is to be predicted; the last, where there is one more than features", HelpName = "COLUMN" };
    private readonly Option<int> _featureBits = new Option<int>("--feature-bits") { Description = "The most bits of one feature; 16 by default", HelpName = "N", DefaultValueFactory = _ => new TreeQuantizationOptions().FeatureBits }.Between(1, 31);
    private readonly Option<int?> _leafBits = new Option<int?>("--leaf-bits") { Description = "The bits of the largest leaf value; by default as few as keep the class of every sample", HelpName = "N" }.Between(2, 32);
    private readonly RangeOption _ranges = new();

    public ImportVerb()
        : base(
            "import",
            "Reads decision trees, forests and boosted trees of other libraries",
            "zkml import model.onnx --out model.json",
            "zkml import xgboost.json --samples rows.csv --target class --out model.json",
            "zkml import model.onnx --range 0:100 --range age=18:120:0 --out model.json")
    {
        Command.Add(_file);
        Command.Add(_out);
        Command.Add(_samples);
        Command.Add(_target);
        Command.Add(_featureBits);
        Command.Add(_leafBits);
        _ranges.AddTo(Command);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var (file, samples, target) = (arguments.GetValue(_file)!, arguments.GetValue(_samples), arguments.GetValue(_target));
        var path = OutputPath.File(arguments.GetValue(_out)!);
        if (target is not null && samples is null)
        {
            throw new UsageException("--target names a column of --samples; give both");
        }

        var content = ModelImporter.ReadContent(file);
        var imported = ModelImporter.Read(content, file);
        var provenance = new ImportProvenance(
            VisibleText.OneLine(CommandLine(arguments)), imported.Format, VisibleText.Shorten(Path.GetFileName(file), MaximumFileName), Sha256Hex.Of(content));
        var result = ImportedModelBuilder.Build(
            imported,
            ImportedName.Of(file),
            provenance,
            samples is null ? null : CsvFile.Read(samples),
            target,
            new(arguments.GetValue(_featureBits), arguments.GetValue(_leafBits)),
            _ranges.Get(arguments));
        cancellation.ThrowIfCancellationRequested();
        ModelFile.Save(result.Model, path);
        var report = new ImportReport(imported, result, path, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private string CommandLine(ParseResult arguments)
    {
        var line = $"zkml import {Path.GetFileName(arguments.GetValue(_file))}";
        if (arguments.GetValue(_samples) is { } samples)
        {
            line += $" --samples {Path.GetFileName(samples)}";
        }

        if (arguments.GetValue(_target) is { } target)
        {
            line += $" --target {target}";
        }

        line += _ranges.CommandLine(arguments);
        line += FormattableString.Invariant($" --feature-bits {arguments.GetValue(_featureBits)}");
        return arguments.GetValue(_leafBits) is { } bits ? FormattableString.Invariant($"{line} --leaf-bits {bits}") : line;
    }
}
