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

namespace Zkml.Cli.Verbs;

/// <summary><c>zkml prove</c>: one inference or many, proven by snarkVM.</summary>
internal sealed class ProveVerb : Verb
{
    private readonly Argument<string> _directory = DirectoryArgument.Create();
    private readonly SampleArguments _sample = new();
    private readonly Option<string?> _batch = new("--batch") { Description = "Several samples of a data set, such as mnist:test:0-9, or rows of a CSV file, such as flowers.csv:0-9", HelpName = "DATASET:SPLIT:FIRST-LAST" };
    private readonly Option<string> _out = new("--out") { Description = "The proof file to write; with --batch a directory", HelpName = "FILE", Required = true };
    private readonly Option<int?> _version = new Option<int?>("--varuna") { Description = "The version of the proof: 3 for today's networks, 2 for the WASM engine; the engine's newest by default", HelpName = "VERSION" }.Between(ProofVersion.OldestSoundVaruna, 3);
    private readonly ProvingArguments _proving = new();

    public ProveVerb()
        : base(
            "prove",
            "Proves an inference: that this program gives this class for an input that nobody sees",
            "zkml prove mnist --sample mnist:test:7 --out proof.json",
            "zkml prove mnist --input picture.png --out proof.json",
            "zkml prove mnist --batch mnist:test:0-9 --out proofs")
    {
        Command.Add(_directory);
        _sample.AddTo(Command);
        Command.Add(_batch);
        Command.Add(_out);
        Command.Add(_version);
        _proving.AddTo(Command);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        if (arguments.GetValue(_batch) is not { } batch)
        {
            return ProveOne(arguments, terminal, cancellation);
        }

        return _sample.AreGiven(arguments)
            ? throw new UsageException("--batch names the samples; leave out --sample and --input")
            : ProveMany(arguments, batch, terminal, cancellation);
    }

    private ExitCode ProveOne(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var path = OutputPath.File(arguments.GetValue(_out)!);
        var (directory, sample, proof) = WorkProgress.Show(terminal, work => ProvingWork.Run(
            _proving.Get(arguments, terminal, work),
            () => Prepare(arguments, terminal),
            async (session, prepared) =>
            {
                var (directory, sample) = prepared;
                var prover = new Prover(session, directory);
                ProvingForecast.Announce(terminal, work, session, prover, directory);
                return (directory, sample, await prover.ProveAsync(sample.Input.Inputs, arguments.GetValue(_version), cancellation).ConfigureAwait(false));
            },
            cancellation));
        cancellation.ThrowIfCancellationRequested();
        ProofFile.Save(path, proof);
        var report = new ProofReport(directory, sample, proof, path, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private (TranspiledDirectory Directory, RunSample Sample) Prepare(ParseResult arguments, Terminal terminal)
    {
        var directory = TranspiledDirectory.Open(arguments.GetValue(_directory)!);
        var sample = _sample.Get(arguments, directory.Manifest, terminal);
        OutsideFigures.Warn(terminal, directory.Manifest.Pipeline, [sample]);
        return (directory, sample);
    }

    private ExitCode ProveMany(ParseResult arguments, string batch, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var folder = OutputPath.Folder(arguments.GetValue(_out)!);
        var directory = TranspiledDirectory.Open(arguments.GetValue(_directory)!);
        var samples = RunSample.OfRange(batch, directory.Manifest, terminal.Log, _sample.IsForced(arguments));
        OutsideFigures.Warn(terminal, directory.Manifest.Pipeline, samples);
        var proven = new SortedDictionary<int, ProvenSample>();
        WorkProgress.Show(terminal, work =>
        {
            var inputs = samples.Select(sample => sample.Input.Inputs).ToArray();
            BatchProver.ProveAsync(_proving.Get(arguments, terminal, work), directory, inputs, arguments.GetValue(_version), (index, proof) =>
            {
                var path = Path.Combine(folder, $"{Path.GetFileName(samples[index].Description).Replace(':', '-')}.json");
                ProofFile.Save(path, proof);
                proven.Add(index, new(samples[index], path, proof.Class, proof.Label));
                terminal.Log($"{proven.Count}/{samples.Length} {samples[index].Description}: {proof.Label}");
            }, cancellation).GetAwaiter().GetResult();
            return true;
        });
        var report = new BatchReport(directory, [.. proven.Values], folder, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }
}
