using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using Zkml.Aleo.Syntax;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Cli.Reports;
using Zkml.Data.Datasets;
using Zkml.Lowering;
using Zkml.Proving.Accuracy;
using Zkml.Running;
using Zkml.Statements;
using Zkml.Transpiling;
using Zkml.Varuna.Engines;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml prove-accuracy</c>: the class of every sample of a data set, proven with the sample as public input.</summary>
internal sealed class ProveAccuracyCommand : ZkmlCommand
{
    private readonly Argument<string> _model = ModelArgument.Create();
    private readonly Option<string?> _dataset = new("--dataset") { Description = "The samples: a split of a data set, such as mnist:test, or all rows of a CSV file; the test split of the model's own data set by default", HelpName = "NAME:SPLIT|FILE.csv" };
    private readonly Option<string?> _target = new("--target") { Description = "The column of a CSV file with the class or the value; the model's by default", HelpName = "COLUMN" };
    private readonly Option<string> _out = new("--out") { Description = "The directory for proofs and summary; a run that was interrupted goes on from the proofs in it", HelpName = "DIR", Required = true };
    private readonly Option<int> _group = new Option<int>("--group") { Description = "The number of samples in one proof; fewer take less memory", HelpName = "N", DefaultValueFactory = _ => ModelProof.MaximumInstances }.Between(1, ModelProof.MaximumInstances);
    private readonly Option<bool> _force = new("--force") { Description = "Prove the accuracy on a data set other than the model's own" };
    private readonly TableArguments _table = new();
    private readonly ProvingArguments _proving = new(ProofKinds.Both);
    private readonly Option<string?> _weights = new("--weights") { Description = "The file with the model's private weights, which 'zkml transpile --weights input --commit' wrote: the accuracy is then about the weights behind their commitment", HelpName = "FILE" };

    public ProveAccuracyCommand()
        : base(
            "prove-accuracy",
            "Proves the class of every sample of a data set, so that others can verify the accuracy without running the model",
            "zkml prove-accuracy nano --dataset mnist:test --out nano-accuracy",
            "zkml prove-accuracy flowers.json --dataset flowers.csv --out flowers-accuracy",
            "zkml prove-accuracy tree.json --weights secret.weights.private.json --dataset flowers.csv --out accuracy")
    {
        Add(_model);
        _dataset.CompletionSources.Add([.. DatasetCatalogue.Names.Select(name => $"{name}:test")]);
        Add(_dataset);
        Add(_target);
        Add(_out);
        Add(_weights);
        Add(_group);
        Add(_force);
        _table.AddReadingTo(this);
        _proving.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var path = OutputPath.ForDirectory(arguments.GetValue(_out)!);
        var model = ModelSource.Load(arguments.GetValue(_model)!);
        var source = LabelledSource.Parse(arguments.GetValue(_dataset) ?? OwnDataset(model));
        SplitLoader.RequireSame(model.Dataset, source.Name ?? model.Dataset, arguments.GetValue(_force));
        var options = _table.Reading(arguments, terminal);
        var (direct, samples, summary) = WorkProgress.Show(terminal, work => DirectWork.Run(
            _proving.GetDirect(arguments, terminal, work),
            () => Prepare(arguments, model, source, options, terminal, cancellation),
            async (session, prepared) =>
            {
                DirectForecast.For(session, prepared.Direct)?.Tell(int.Min(arguments.GetValue(_group), prepared.Samples.Count), terminal);
                ((IProgress<string>)work).Report("making the keys");
                var keys = await session.KeysAsync(prepared.Direct.Circuit.R1cs, cancellation).ConfigureAwait(false);
                var prover = new AccuracyProver(new(session, prepared.Direct, prepared.Weights), keys, new(session), prepared.Direct)
                {
                    GroupSize = arguments.GetValue(_group),

                    // The native engine uses all processors for one proof, the module one for each.
                    Parallelism = session.Engine.Name == DirectEngineNames.Module ? Environment.ProcessorCount : 1,
                };
                ((IProgress<string>)work).Report($"proving {Figures.Count(prepared.Samples.Count)} samples");
                return (prepared.Direct, prepared.Samples, await prover.ProveAsync(path, prepared.Samples, new AccuracyWork(work, "proven"), cancellation).ConfigureAwait(false));
            },
            cancellation));
        var report = new AccuracyReport(model.Name, direct, summary, source, path, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private static string OwnDataset(ZkModel model) => DatasetCatalogue.Names.Contains(model.Dataset)
        ? model.Dataset
        : throw new UsageException($"{model.Name} learned from a table of your own; name its rows with --dataset FILE.csv");

    private (DirectModel Direct, ImmutableArray<int> Weights, AccuracySamples Samples) Prepare(
        ParseResult arguments, ZkModel model, LabelledSource source, Data.Datasets.Tables.Csv.CsvOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var transpiled = arguments.GetValue(_weights) is { } secrets
            ? DirectPrivateWeights.Derive(secrets, model, OutputKind.Class, Visibility.Public, arguments.GetValue(_group), model.Name)
            : DirectTranspiler.Transpile(model, new TranspileOptions(TranspileOptions.NameFrom(model.Name), inputs: Visibility.Public), model.Name, arguments.GetValue(_group), cancellation);
        var direct = transpiled.Model;
        var samples = source.Load(direct.Description, arguments.GetValue(_target), options, terminal.Log);
        if (source.File is not null)
        {
            HeldOutRows.WarnOfTraining(samples.Rows!, model, terminal.Log);
        }

        return (direct, transpiled.Weights, samples);
    }
}
