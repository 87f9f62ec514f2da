using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Cli.Reports;
using Zkml.Data.Datasets;
using Zkml.Proving.Accuracy;
using Zkml.Transpiling;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml verify-accuracy</c>: whether a proven accuracy holds, without running the model.</summary>
internal sealed class VerifyAccuracyCommand : ZkmlCommand
{
    private readonly Argument<string> _directory = new("DIR") { Description = "A directory that 'zkml prove-accuracy' wrote; nothing in it is trusted" };
    private readonly Option<string?> _dataset = new("--dataset") { Description = "Your own copy of the samples: a split of a data set, such as mnist:test, or a CSV file; by default the data set that the summary names, which is then downloaded and compared", HelpName = "NAME:SPLIT|FILE.csv" };
    private readonly Option<string?> _target = new("--target") { Description = "The column of a CSV file with the class or the value; the model's by default", HelpName = "COLUMN" };
    private readonly TrustedModelArguments _trusted = new();
    private readonly TableArguments _table = new();
    private readonly ProvingArguments _proving = new(ProofKinds.Both);

    public VerifyAccuracyCommand()
        : base(
            "verify-accuracy",
            "Verifies an accuracy: every proof against your own copy of the data set, without running the model",
            "zkml verify-accuracy nano-accuracy --model nano --dataset mnist:test",
            "zkml verify-accuracy flowers-accuracy --model-hash HASH --dataset flowers.csv")
    {
        Add(_directory);
        _trusted.AddTo(this);
        _dataset.CompletionSources.Add([.. DatasetCatalogue.Names.Select(name => $"{name}:test")]);
        Add(_dataset);
        Add(_target);
        _table.AddReadingTo(this);
        _proving.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var trusted = _trusted.Get(arguments);
        var directory = AccuracyDirectory.Open(arguments.GetValue(_directory)!);
        var source = Source(arguments, directory);
        var options = _table.Reading(arguments, terminal);
        var verdict = AccuracyVerifier.FindContradiction(directory, trusted) ?? WorkProgress.Show(terminal, work => DirectWork.Run(
            _proving.GetDirect(arguments, terminal, work),
            () => (Samples: source.Load(directory.Description, arguments.GetValue(_target), options, terminal.Log),
                Model: DescribedCircuit.WithPublicSample(directory.Description, directory.Path, directory.Summary.GroupSize)),
            (engine, prepared) => new AccuracyVerifier(new(engine)).VerifyAsync(directory, prepared.Model, prepared.Samples, trusted, new AccuracyWork(work, "verified"), cancellation),
            cancellation));
        var report = new AccuracyVerdictReport(directory, trusted, source, verdict, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return verdict.IsValid ? ExitCode.Success : ExitCode.CheckFailed;
    }

    private LabelledSource Source(ParseResult arguments, AccuracyDirectory directory) => arguments.GetValue(_dataset) is { } given ? LabelledSource.Parse(given)
        : directory.Summary.Dataset is { Name: { } name, Split: { } split } ? LabelledSource.Parse($"{name}:{split.ToString().ToLowerInvariant()}")
        : throw new UsageException("the accuracy is about rows of a file; name your copy of it with --dataset FILE.csv");
}
