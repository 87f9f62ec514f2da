using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Predicting;
using Zkml.Cli.Reports;
using Zkml.Data.Features;
using Zkml.Data.Features.Tables;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Predicting;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml predict</c>: a model's prediction for every row of a file, or of every picture of a directory.</summary>
internal sealed class PredictCommand : ZkmlCommand
{
    // So many are read before they are predicted together, and progress is shown: a picture takes as long as a thousand rows.
    private const int RowsTogether = 1024;
    private const int PicturesTogether = 4;

    private readonly Argument<string> _model = ModelArgument.Create();
    private readonly Argument<string> _samples = new("FILE.csv|DIR") { Description = "A CSV file with the model's columns, or a directory of pictures; the column to predict may be missing, and is ignored" };
    private readonly Option<string> _out = new("--out") { Description = "The CSV file to write: one line per sample with its class, margin and scores, or with its value", HelpName = "FILE.csv", Required = true };
    private readonly TableArguments _table = new();

    public PredictCommand()
        : base(
            "predict",
            "Predicts every row of a CSV file or every picture in a directory, in the exact integers of the circuit",
            "zkml predict model.json flowers.csv --out predictions.csv",
            "zkml predict square scans --out predictions.csv")
    {
        Add(_model);
        Add(_samples);
        Add(_out);
        _table.AddReadingTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var path = OutputPath.ForFile(arguments.GetValue(_out)!);
        var model = ModelSource.Load(arguments.GetValue(_model)!);
        var source = Source(arguments, model, terminal, cancellation);
        var predictor = new ModelPredictor(model);
        var tally = new PredictionTally(model.Regression is null ? model.ClassLabels.Length : 0);
        AtomicFile.Write(path, stream => TrainingProgressView.Show<int, bool>(
            terminal,
            done => new("predicting", done, source.Count, $"predicting {source.Kind}s"),
            progress =>
            {
                using var file = new PredictionFile(stream, model, predictor, source.Kind, hasProblems: source is PictureFiles);
                Predict(source, predictor, file, tally, progress, cancellation);
                return true;
            }));
        var outside = source is TableRows rows ? rows.Outside : [];
        OutsideFigures.Warn(terminal, outside);
        var report = new PredictionReport(model, path, source.Count, tally.Counts, tally.Ties, source is PictureFiles ? tally.Doubtful : null, tally.Problems, outside, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return tally.Problems.IsEmpty ? ExitCode.Success : ExitCode.CheckFailed;
    }

    private static void Predict(
        IPredictionSource source, ModelPredictor predictor, PredictionFile file, PredictionTally tally, IProgress<int>? progress, CancellationToken cancellation)
    {
        var together = source is PictureFiles ? PicturesTogether : RowsTogether;
        for (var first = 0; first < source.Count; first += together)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(first);
            var samples = source.Read(first, Math.Min(together, source.Count - first));
            var predictions = new Queue<Prediction>(predictor.Predict([.. samples.SelectMany(sample => sample.Inputs ?? [])]));
            foreach (var sample in samples)
            {
                if (sample.Problem is { } problem)
                {
                    file.WriteProblem(sample.Name, problem);
                    tally.AddProblem(sample.Name, problem);
                }
                else
                {
                    var prediction = predictions.Dequeue();
                    file.Write(sample.Name, prediction, sample.Doubts);
                    tally.Add(prediction, !sample.Doubts.IsEmpty);
                }
            }
        }

        progress?.Report(source.Count);
    }

    private IPredictionSource Source(ParseResult arguments, ZkModel model, Terminal terminal, CancellationToken cancellation)
    {
        var path = arguments.GetValue(_samples)!;
        var isDirectory = Directory.Exists(path);
        switch (model.Pipeline)
        {
            case TablePipeline when isDirectory:
                throw new MalformedInputException(path, "", "this is a directory, but the model takes rows of a table; give a CSV file");
            case TablePipeline table:
                return new TableRows(CsvSamples.ReadUnlabelled(path, table, _table.Reading(arguments, terminal), terminal.Log), table);
            case ImagePipeline when !isDirectory && Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase):
                throw new MalformedInputException(path, "", "this is a table, but the model takes pictures; give a directory of pictures");
            case ImagePipeline:
                return _table.AreGiven(arguments)
                    ? throw new UsageException("options that describe a table are for CSV files; the model takes pictures")
                    : PictureFiles.Of(path, model, cancellation);
            default:
                throw new NotSupportedException(model.Pipeline.GetType().Name);
        }
    }
}
