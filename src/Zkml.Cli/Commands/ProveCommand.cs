using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Cli.Reports;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Engines;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml prove</c>: one inference or many, proven by snarkVM.</summary>
internal sealed class ProveCommand : ZkmlCommand
{
    private readonly Argument<string> _directory = DirectoryArgument.Create();
    private readonly SampleArguments _sample = new();
    private readonly Option<string?> _batch = new("--batch") { Description = "Several samples of a data set, such as mnist:test:0-9, or rows of a CSV file, such as flowers.csv:0-9", HelpName = "DATASET:SPLIT:FIRST-LAST" };
    private readonly Option<string> _out = new("--out") { Description = "The proof file to write; with --batch, a directory", HelpName = "FILE", Required = true };
    private readonly Option<int?> _version = new Option<int?>("--varuna") { Description = "The proof version: 3 for today's networks, 2 for the WASM engine; by default the engine's newest", HelpName = "VERSION" }.Between(ProofVersion.OldestSoundVaruna, 3);
    private readonly ProvingArguments _proving = new();

    public ProveCommand()
        : base(
            "prove",
            "Proves an inference: that the program outputs this class for an input that stays private",
            "zkml prove mnist --sample mnist:test:7 --out proof.json",
            "zkml prove mnist --input picture.png --out proof.json",
            "zkml prove mnist --batch mnist:test:0-9 --out proofs")
    {
        Add(_directory);
        _sample.AddTo(this);
        Add(_batch);
        Add(_out);
        Add(_version);
        _proving.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        if (arguments.GetValue(_batch) is not { } batch)
        {
            return ProveOne(arguments, terminal, cancellation);
        }

        return _sample.AreGiven(arguments)
            ? throw new UsageException("give --batch or --sample or --input, only one of them")
            : ProveMany(arguments, batch, terminal, cancellation);
    }

    private ExitCode ProveOne(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var path = OutputPath.ForFile(arguments.GetValue(_out)!);
        // A picture may need an answer from a person, before anything starts that takes the screen.
        var early = _sample.IsFile(arguments) ? Prepare(arguments, terminal, cancellation) : null;
        var ((directory, sample, reading), proof) = WorkProgress.Show(terminal, work => ProvingWork.Run(
            _proving.Get(arguments, terminal, work),
            () => early ?? Prepare(arguments, terminal, cancellation),
            async (session, prepared) =>
            {
                var prover = new Prover(session, prepared.Directory);
                ProvingForecast.Announce(terminal, work, session, prover, prepared.Directory);
                return (prepared, await prover.ProveAsync(prepared.Sample.Input.Inputs, arguments.GetValue(_version), cancellation).ConfigureAwait(false));
            },
            cancellation));
        cancellation.ThrowIfCancellationRequested();
        ProofFile.Save(path, proof);
        var report = new ProofReport(directory, sample, proof, path, clock.Elapsed, reading.For(directory, proof.Class));
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private PreparedSample Prepare(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var directory = TranspiledDirectory.Open(arguments.GetValue(_directory)!);
        var sample = _sample.Get(arguments, directory.Manifest, terminal, cancellation);
        OutsideFigures.Warn(terminal, directory.Manifest.Pipeline, [sample]);
        var reading = SampleReading.Of(directory, sample);
        _sample.Explain(arguments, directory, sample, reading);
        if (sample.Picture is not null && !reading.Warnings.IsEmpty && !_sample.IsForced(arguments))
        {
            Ask(directory, sample, reading, terminal, cancellation);
        }

        return new(directory, sample, reading);
    }

    /// <summary>A proof of a class that is wrong convinces others of it.</summary>
    /// <exception cref="UsageException">Nobody says that the picture is meant.</exception>
    private static void Ask(TranspiledDirectory directory, RunSample sample, SampleReading reading, Terminal terminal, CancellationToken cancellation)
    {
        var label = reading.Scored is { Margin.Class: var index } && index < directory.Manifest.ClassLabels.Length ? $"read as '{directory.Manifest.ClassLabels[index]}'" : "read";
        var doubts = string.Join("; ", reading.Warnings);
        if (!terminal.Confirm($"{sample.Description} is {label}, which is doubtful: {doubts}. Prove it anyway?", cancellation))
        {
            throw new UsageException($"{sample.Description} is {label}, which is doubtful: {doubts}; look at it with 'zkml run', or prove it anyway with --force");
        }
    }

    private ExitCode ProveMany(ParseResult arguments, string batch, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var outputDirectory = OutputPath.ForDirectory(arguments.GetValue(_out)!);
        var directory = TranspiledDirectory.Open(arguments.GetValue(_directory)!);
        var samples = RunSample.OfRange(batch, directory.Manifest, terminal.Log, _sample.IsForced(arguments));
        OutsideFigures.Warn(terminal, directory.Manifest.Pipeline, samples);
        var proven = new SortedDictionary<int, ProvenSample>();
        WorkProgress.Show(terminal, work =>
        {
            var inputs = samples.Select(sample => sample.Input.Inputs).ToArray();
            BatchProver.ProveAsync(_proving.Get(arguments, terminal, work), directory, inputs, arguments.GetValue(_version), (index, proof) =>
            {
                var path = Path.Combine(outputDirectory, $"{Path.GetFileName(samples[index].Description).Replace(':', '-')}.json");
                ProofFile.Save(path, proof);
                proven.Add(index, new(samples[index], path, proof.Class, proof.Label));
                terminal.Log($"{proven.Count}/{samples.Length} {samples[index].Description}: {proof.Label}");
            }, cancellation).GetAwaiter().GetResult();
            return true;
        });
        var report = new BatchReport(directory, [.. proven.Values], outputDirectory, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }
}
