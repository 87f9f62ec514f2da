using System.CommandLine;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Data.Datasets;
using Zkml.Data.Features.Tables;
using Zkml.Evaluating;
using Zkml.Transpiling;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml evaluate</c>: float, integer and circuit accuracy on a whole split.</summary>
internal sealed class EvaluateCommand : ZkmlCommand
{
    private readonly Argument<string> _model = ModelArgument.Create();
    private readonly Option<string?> _dataset = new("--dataset") { Description = "The data set, or a CSV file with a header; the model's own by default", HelpName = "NAME|FILE.csv" };
    private readonly Option<string?> _target = new("--target") { Description = "The column of a CSV file with the class or the value; the model's by default", HelpName = "COLUMN" };
    private readonly TableArguments _table = new();
    private readonly Option<bool> _force = new("--force") { Description = "Evaluate on a data set other than the model's own" };
    private readonly ChoiceOption<Split> _split = SplitOption.Create("The split to evaluate on");
    private readonly TranspileArguments _transpile = new();

    public EvaluateCommand()
        : base(
            "evaluate",
            "Evaluates a model on a whole split: in floating point, in integers and as the circuit; integers and circuit must agree",
            "zkml evaluate square",
            "zkml evaluate model.json --split validation",
            "zkml evaluate model.json --dataset flowers.csv --target species")
    {
        Add(_model);
        _dataset.CompletionSources.Add([.. DatasetCatalogue.Names]);
        Add(_dataset);
        Add(_target);
        Add(_split);
        Add(_force);
        _table.AddReadingTo(this);
        _transpile.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var model = ModelSource.Load(arguments.GetValue(_model)!);
        var split = _split.Get(arguments);
        var dataset = arguments.GetValue(_dataset) ?? model.Dataset;
        if (arguments.GetValue(_target) is not null && !CsvSamples.IsFile(dataset))
        {
            throw new UsageException($"--target is for CSV files; '{dataset}' has a target of its own");
        }

        SplitLoader.RequireSame(model.Dataset, dataset, arguments.GetValue(_force));
        var samples = SplitLoader.LoadFor(model, dataset, arguments.GetValue(_target), split, _table.Reading(arguments, terminal), terminal.Log);
        var transpiled = Transpiler.Transpile(model, _transpile.Get(arguments, model));
        var evaluation = ModelEvaluator.Evaluate(transpiled, samples);
        cancellation.ThrowIfCancellationRequested();
        var outside = model.Pipeline is TablePipeline table ? OutsideColumn.Of(table, table.ComputeRealFeatures(samples, cancellation)) : [];
        OutsideFigures.Warn(terminal, outside);
        var report = new EvaluationReport(model, samples, CsvSamples.IsFile(dataset) ? null : split, evaluation, outside);
        terminal.WriteResult(report.ToJson, report.Write);
        return evaluation.Agrees() ? ExitCode.Success : ExitCode.CheckFailed;
    }
}
