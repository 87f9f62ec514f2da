using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Engines;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Cli.Reports;
using Zkml.Running;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml run</c>: one inference by a transpiled program.</summary>
internal sealed class RunCommand : ZkmlCommand
{
    private readonly Argument<string> _directory = DirectoryArgument.Create();
    private readonly SampleArguments _sample = new();
    private readonly ChoiceOption<RunEngine> _engine = new("--engine", "What runs the program; auto is snarkVM: native if installed, otherwise WASM; without an Aleo program, or for a witness, it is the circuit for direct proofs, in this process", RunEngine.Auto, Enum.GetValues<RunEngine>());
    private readonly WitnessArguments _witness = new();

    public RunCommand()
        : base("run", "Runs a transpiled program on an input, or on several rows", "zkml run mnist --sample mnist:test:7", "zkml run mnist --input picture.png", "zkml run flowers --sample flowers.csv:0-9", "zkml run mnist --engine leo --sample mnist:test:7", "zkml run mnist --sample 7 --witness witness.wtns --field bn254")
    {
        Add(_directory);
        _sample.AddTo(this);
        Add(_engine);
        _witness.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var request = _witness.Get(arguments);
        var directory = TranspiledDirectory.Open(arguments.GetValue(_directory)!);
        var samples = _sample.GetAll(arguments, directory.Manifest, terminal, cancellation);
        OutsideFigures.Warn(terminal, directory.Manifest.Pipeline, samples);
        var engine = EngineCatalogue.Find(_engine.Get(arguments) is RunEngine.Auto && (request is not null || !directory.Manifest.HasProgram) ? RunEngine.Circuit : _engine.Get(arguments), terminal.Log);
        var clock = Stopwatch.StartNew();
        if (samples is not [var sample])
        {
            _sample.RequireNoPage(arguments);
            WitnessArguments.RequireOne(request, samples.Length);
            (RunSample, RunResult, SampleReading)[] results = [.. samples.Select(each => Run(directory, each, engine, cancellation))];
            cancellation.ThrowIfCancellationRequested();
            var rows = new RunRowsReport(directory, [.. results], engine.Name, clock.Elapsed);
            terminal.WriteResult(rows.ToJson, rows.Write);
            return ExitCode.Success;
        }

        var (_, result, reading) = Run(directory, sample, engine, cancellation);
        _sample.Explain(arguments, directory, sample, reading);
        cancellation.ThrowIfCancellationRequested();
        var witness = request is null ? null : WrittenWitness.Write(request, directory, sample, result, terminal.Log);
        var report = new RunReport(directory, sample, result, engine.Name, clock.Elapsed, reading) { Witness = witness };
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private static (RunSample Sample, RunResult Result, SampleReading Reading) Run(TranspiledDirectory directory, RunSample sample, IEngine engine, CancellationToken cancellation)
    {
        var result = engine.Run(directory, sample.Input.Inputs, cancellation);
        return (sample, result, SampleReading.Of(directory, sample).For(directory, result.Class));
    }
}
