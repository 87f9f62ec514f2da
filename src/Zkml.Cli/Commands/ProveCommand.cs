using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Zkml.Cli.Arguments;
using Zkml.Cli.Caching;
using Zkml.Cli.Datasets;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Cli.Reports;
using Zkml.Proving;
using Zkml.Proving.Direct;
using Zkml.Running;
using Zkml.SnarkVm.Engines;
using Zkml.Statements;
using Zkml.Transpiling;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Proving;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml prove</c>: one inference or many, proven directly or as runs of an Aleo function.</summary>
internal sealed class ProveCommand : ZkmlCommand
{
    private const string DefaultFile = "proof.json";
    private const string DefaultDirectory = "proofs";

    private readonly Argument<string> _subject = new("DIR|MODEL") { HelpName = "DIR|MODEL", Description = "A directory written by 'zkml transpile' or 'zkml mnist'; for direct proofs also a model file or a preset's name" };
    private readonly SampleArguments _sample = new();
    private readonly Option<string?> _batch = new("--batch") { Description = "Several samples of a data set, such as mnist:test:0-9, or rows of a CSV file, such as flowers.csv:0-9", HelpName = "DATASET:SPLIT:FIRST-LAST" };
    private readonly Option<string?> _out = new("--out") { Description = $"The proof file to write; with --batch, a directory. By default {DefaultFile}, or {DefaultDirectory}", HelpName = "FILE" };
    private readonly ChoiceOption<TranspileTarget> _target = new("--target", "What is proven: the model's circuit itself, or the run of an Aleo function", TranspileTarget.Direct, TranspileTarget.Direct, TranspileTarget.Aleo);
    private readonly ChallengeOption _challenge = new("A number of the verifier's choice that the direct proof is to contain; 0 by default");
    private readonly Option<int?> _version = new Option<int?>("--varuna") { Description = "With --target aleo, the proof version: 3 for today's networks, 2 for the WASM engine; by default the engine's newest", HelpName = "VERSION" }.Between(ProofVersion.OldestSoundVaruna, 3);
    private readonly ProvingArguments _proving = new(ProofKinds.Both);

    public ProveCommand()
        : base(
            "prove",
            "Proves an inference: that the model outputs this class for an input that stays private",
            "zkml prove mnist --sample 7",
            "zkml prove mnist --input picture.png --out proof.json",
            "zkml prove mnist --batch mnist:test:0-99 --out proofs",
            "zkml prove mnist --sample mnist:test:7 --out proof.json --challenge 20261130",
            "zkml prove mnist --target aleo --sample mnist:test:7 --out proof.json")
    {
        Add(_subject);
        _sample.AddTo(this);
        Add(_batch);
        Add(_out);
        Add(_target);
        Add(_challenge);
        Add(_version);
        _proving.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var isDirect = _target.Get(arguments) == TranspileTarget.Direct;
        if (isDirect)
        {
            DirectSubject.Refuse("--varuna", arguments.GetValue(_version) is not null);
        }
        else if (arguments.GetValue(_challenge) is not null)
        {
            throw new UsageException("--challenge belongs to direct proofs (--target direct)");
        }

        if (arguments.GetValue(_batch) is not { } batch)
        {
            return isDirect ? ProveDirectly(arguments, terminal, cancellation) : ProveOne(arguments, terminal, cancellation);
        }

        return _sample.AreGiven(arguments) ? throw new UsageException("give --batch or --sample or --input, only one of them")
            : isDirect ? ProveManyDirectly(arguments, batch, terminal, cancellation)
            : ProveMany(arguments, batch, terminal, cancellation);
    }

    private ExitCode ProveDirectly(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var path = OutputPath.ForFile(arguments.GetValue(_out) ?? DefaultFile);
        var (argument, challenge) = (arguments.GetValue(_subject)!, _challenge.Get(arguments));
        // A picture may need an answer from a person, before anything starts that takes the screen.
        var early = _sample.IsFile(arguments) ? PrepareDirectly(arguments, terminal, cancellation) : null;
        var (subject, prepared, proof, time) = WorkProgress.Show(terminal, work => DirectWork.Run(
            _proving.GetDirect(arguments, terminal, work),
            opening => early ?? PrepareDirectly(arguments, terminal, cancellation, opening),
            async (engine, ready) =>
            {
                var forecast = DirectForecast.For(engine, ready.Subject.Model);
                forecast?.Tell(samples: 1, terminal);
                var keys = await (ready.Keys ?? KeysAsync(Task.FromResult(engine), ready.Subject.Model, cancellation)).ConfigureAwait(false);
                var (made, took) = await ProverTime.MeasureAsync(
                    engine,
                    () => new DirectProver(engine, ready.Subject.Model, ready.Weights).ProveAsync(keys, [ready.Prepared.Sample.Input.Inputs], challenge, BatchPlace.Alone, cancellation)).ConfigureAwait(false);
                forecast?.Remember(samples: 1, took);
                return (ready.Subject, ready.Prepared, made, took);
            },
            cancellation));
        cancellation.ThrowIfCancellationRequested();
        var result = Decode(subject, proof.Instances[0]);
        var reading = prepared.Reading.For(prepared.Directory, result.Class);
        DirectProofFile.Save(path, proof);
        var report = new DirectProofReport(subject, argument, prepared.Sample, proof, result, path, time, clock.Elapsed, reading);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    private ExitCode ProveManyDirectly(ParseResult arguments, string batch, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var outputDirectory = OutputPath.ForDirectory(arguments.GetValue(_out) ?? DefaultDirectory);
        var (argument, challenge) = (arguments.GetValue(_subject)!, _challenge.Get(arguments));
        var (subject, proofs, time) = WorkProgress.Show(terminal, work => DirectWork.Run(
            _proving.GetDirect(arguments, terminal, work),
            () =>
            {
                var opened = DirectSubject.OpenToProve(argument, PresetCircuits.FromEnvironment(terminal.Log), ModelProof.MaximumInstances);
                var samples = RunSample.OfRange(_sample.Complete(batch, opened.Directory.Manifest), opened.Directory.Manifest, terminal.Log, _sample.IsForced(arguments));
                OutsideFigures.Warn(terminal, opened.Directory.Manifest.Pipeline, samples);
                return (Subject: opened, Samples: samples, Weights: opened.ReadWeights());
            },
            async (engine, ready) =>
            {
                var forecast = DirectForecast.For(engine, ready.Subject.Model);
                forecast?.Tell(int.Min(ready.Samples.Length, ModelProof.MaximumInstances), terminal);
                var keys = await KeysAsync(Task.FromResult(engine), ready.Subject.Model, cancellation).ConfigureAwait(false);
                var (made, took) = (ImmutableArray.CreateBuilder<DirectBatchProof>(), new ProverTime(TimeSpan.Zero, TimeSpan.Zero));
                foreach (var group in ready.Samples.Chunk(ModelProof.MaximumInstances))
                {
                    var place = new BatchPlace(made.Sum(proof => proof.Samples.Length), ready.Samples.Length);
                    var (proof, groupTime) = await ProverTime.MeasureAsync(
                        engine,
                        () => new DirectProver(engine, ready.Subject.Model, ready.Weights).ProveAsync(keys, [.. group.Select(sample => sample.Input.Inputs)], challenge, place, cancellation)).ConfigureAwait(false);
                    made.Add(Save(ready.Subject, group, proof, outputDirectory));
                    took += groupTime;
                    if (made.Count == 1)
                    {
                        // The others are like it: they would only drive out those of other circuits.
                        forecast?.Remember(group.Length, groupTime);
                    }

                    terminal.Log($"{Figures.Count(place.First + group.Length)} of {Figures.Count(place.Total)} samples are proven");
                }

                return (ready.Subject, made.DrainToImmutable(), took);
            },
            cancellation));
        var report = new DirectBatchReport(subject, argument, proofs, outputDirectory, time, clock.Elapsed);
        terminal.WriteResult(report.ToJson, report.Write);
        return ExitCode.Success;
    }

    // Names that sort by place, whatever the number of samples.
    private static DirectBatchProof Save(DirectSubject subject, RunSample[] samples, ModelProof proof, string directory)
    {
        ImmutableArray<(RunSample, RunResult)> results = [.. samples.Zip(proof.Instances, (sample, instance) =>
        {
            var result = Decode(subject, instance);
            _ = SampleReading.OfScores(subject.Directory, sample).For(subject.Directory, result.Class);
            return (sample, result);
        })];
        var digits = $"D{(proof.Place.Total - 1).ToString(CultureInfo.InvariantCulture).Length}";
        var (first, last) = (proof.Place.First, proof.Place.First + samples.Length - 1);
        var path = Path.Combine(directory, $"samples-{first.ToString(digits, CultureInfo.InvariantCulture)}-{last.ToString(digits, CultureInfo.InvariantCulture)}.json");
        DirectProofFile.Save(path, proof);
        return new(path, proof, results);
    }

    /// <exception cref="DirectEngineException">The circuit gave what the model cannot give.</exception>
    private static RunResult Decode(DirectSubject subject, ProvenInstance instance) => subject.Model.Description.TryDecode(instance.Outputs)
        ?? throw new DirectEngineException(DirectErrorKind.Failed, $"the circuit gave {string.Join(", ", instance.Outputs)}, which the model cannot give");

    /// <summary>Opens what is proven and reads the sample. An engine that is opening can fetch or make the keys at the same time.</summary>
    private PreparedDirectly PrepareDirectly(ParseResult arguments, Terminal terminal, CancellationToken cancellation, Task<DirectProvingSession>? opening = null)
    {
        var subject = DirectSubject.OpenToProve(arguments.GetValue(_subject)!, PresetCircuits.FromEnvironment(terminal.Log));
        var keys = opening is null ? null : KeysAsync(opening, subject.Model, cancellation);
        return new(subject, Prepare(arguments, subject.Directory, terminal, cancellation), subject.ReadWeights(), keys);
    }

    private static async Task<DirectKeys> KeysAsync(Task<DirectProvingSession> opening, DirectModel model, CancellationToken cancellation)
    {
        var engine = await opening.ConfigureAwait(false);
        var loading = engine.PrepareAsync();
        var keys = await engine.KeysAsync(model.Circuit.R1cs, cancellation).ConfigureAwait(false);
        await loading.ConfigureAwait(false);
        return keys;
    }

    private sealed record PreparedDirectly(DirectSubject Subject, PreparedSample Prepared, ImmutableArray<int> Weights, Task<DirectKeys>? Keys);

    private ExitCode ProveOne(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var path = OutputPath.ForFile(arguments.GetValue(_out) ?? DefaultFile);
        // A picture may need an answer from a person, before anything starts that takes the screen.
        var early = _sample.IsFile(arguments) ? Prepare(arguments, Open(arguments), terminal, cancellation) : null;
        var ((directory, sample, reading), proof) = WorkProgress.Show(terminal, work => ProvingWork.Run(
            _proving.Get(arguments, terminal, work),
            () => early ?? Prepare(arguments, Open(arguments), terminal, cancellation),
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

    private TranspiledDirectory Open(ParseResult arguments) => TranspiledDirectory.Open(arguments.GetValue(_subject)!);

    private PreparedSample Prepare(ParseResult arguments, TranspiledDirectory directory, Terminal terminal, CancellationToken cancellation)
    {
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
        var outputDirectory = OutputPath.ForDirectory(arguments.GetValue(_out) ?? DefaultDirectory);
        var directory = Open(arguments);
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
