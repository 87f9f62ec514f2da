using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Engines;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Learning.Features;
using Zkml.Running;

namespace Zkml.Cli.Verbs;

/// <summary><c>zkml run</c>: one inference by a transpiled program.</summary>
internal sealed class RunVerb : Verb
{
    private readonly Argument<string> _directory = new("DIR") { Description = "A directory that 'zkml transpile' or 'zkml mnist' wrote" };
    private readonly Option<string?> _sample = new("--sample") { Description = "A sample of a data set, such as mnist:test:7, counted from 0", HelpName = "DATASET:SPLIT:INDEX" };
    private readonly Option<string?> _input = new("--input") { Description = "A picture of one digit, or a JSON file {\"image\": [[...]]} or {\"inputs\": [...]}", HelpName = "FILE" };
    private readonly ChoiceOption<EngineKind> _engine = new("--engine", "What runs the program", EngineKind.Auto, Enum.GetValues<EngineKind>());

    public RunVerb()
        : base("run", "Runs a transpiled program on one input", "zkml run mnist --sample mnist:test:7", "zkml run mnist --input picture.png", "zkml run mnist --engine leo --sample mnist:test:7")
    {
        Command.Add(_directory);
        Command.Add(_sample);
        Command.Add(_input);
        Command.Add(_engine);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var directory = TranspiledDirectory.Open(arguments.GetValue(_directory)!);
        var sample = Sample(arguments, directory.Manifest.Pipeline, terminal);
        var engine = EngineCatalogue.Find(_engine.Get(arguments));
        var clock = Stopwatch.StartNew();
        var result = engine.Run(directory, sample.Input.Inputs, cancellation);
        var report = new RunReport(directory, sample, result, engine.Name, clock.Elapsed);
        cancellation.ThrowIfCancellationRequested();
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private RunSample Sample(ParseResult arguments, FeaturePipeline pipeline, Terminal terminal) => (arguments.GetValue(_sample), arguments.GetValue(_input)) switch
    {
        ({ } sample, null) => RunSample.OfDataset(sample, pipeline, terminal.Log),
        (null, { } file) => RunSample.OfFile(file, pipeline),
        _ => throw new UsageException("run needs either --sample, such as --sample mnist:test:7, or --input FILE"),
    };
}
