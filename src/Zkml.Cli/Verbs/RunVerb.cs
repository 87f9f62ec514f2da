using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Engines;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Reports;
using Zkml.Running;

namespace Zkml.Cli.Verbs;

/// <summary><c>zkml run</c>: one inference by a transpiled program.</summary>
internal sealed class RunVerb : Verb
{
    private readonly Argument<string> _directory = DirectoryArgument.Create();
    private readonly SampleArguments _sample = new();
    private readonly ChoiceOption<RunEngine> _engine = new("--engine", "What runs the program; auto is snarkVM, native where it is installed, else WASM", RunEngine.Auto, Enum.GetValues<RunEngine>());

    public RunVerb()
        : base("run", "Runs a transpiled program on an input, or on some rows", "zkml run mnist --sample mnist:test:7", "zkml run mnist --input picture.png", "zkml run flowers --sample flowers.csv:0-9", "zkml run mnist --engine leo --sample mnist:test:7")
    {
        Command.Add(_directory);
        _sample.AddTo(Command);
        Command.Add(_engine);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var directory = TranspiledDirectory.Open(arguments.GetValue(_directory)!);
        var samples = _sample.GetAll(arguments, directory.Manifest, terminal);
        OutsideFigures.Warn(terminal, directory.Manifest.Pipeline, samples);
        var engine = EngineCatalogue.Find(_engine.Get(arguments), terminal.Log);
        var clock = Stopwatch.StartNew();
        if (samples is not [var sample])
        {
            var results = samples.Select(each => engine.Run(directory, each.Input.Inputs, cancellation)).ToArray();
            cancellation.ThrowIfCancellationRequested();
            var rows = new RunRowsReport(directory, [.. samples.Zip(results)], engine.Name, clock.Elapsed);
            terminal.WriteResult(rows.ToJson, rows.Write);
            return ExitCode.Success;
        }

        var result = engine.Run(directory, sample.Input.Inputs, cancellation);
        var report = new RunReport(directory, sample, result, engine.Name, clock.Elapsed);
        cancellation.ThrowIfCancellationRequested();
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }
}
