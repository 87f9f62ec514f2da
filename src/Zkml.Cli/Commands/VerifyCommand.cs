using System.CommandLine;
using System.Diagnostics;
using Zkml.Aleo.Syntax;
using Zkml.Cli.Arguments;
using Zkml.Cli.Errors;
using Zkml.Cli.Models;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Cli.Reports;
using Zkml.Host.Files;
using Zkml.Lowering;
using Zkml.Proving;
using Zkml.Proving.Direct;
using Zkml.Running;
using Zkml.SnarkVm.Proving;
using Zkml.Statements;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml verify</c>: whether a proof holds, and what it proves.</summary>
internal sealed class VerifyCommand : ZkmlCommand
{
    private readonly Argument<string[]> _proofs = new("PROOF") { Description = "A file that 'zkml prove' wrote, or several, or a directory of them; nothing in them is trusted", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _program = new("--program") { Description = "The program that you trust: the proof of an Aleo function must be about it", HelpName = "DIR" };
    private readonly Option<string?> _keyHash = new("--key-hash") { Description = "The hash of the verifying key that you trust, as 'zkml transpile' (direct) or 'zkml setup' prints it; no key is then derived", HelpName = "HASH" };
    private readonly Option<string?> _manifestHash = new("--manifest-hash") { Description = "The manifest hash that you trust, as 'zkml transpile' prints it: it identifies the program and the meaning of its outputs", HelpName = "HASH" };
    private readonly WeightArguments _weights = new();
    private readonly LimitArguments _limits = new();
    private readonly Option<string?> _modelHash = new("--model-hash") { Description = "Beside --key-hash: the model hash that a direct proof must have, as 'zkml transpile' prints it", HelpName = "HASH" };
    private readonly ChallengeOption _challenge = new("The number that you chose, which a direct proof must contain; 0 by default");
    private readonly ProvingArguments _proving = new(ProofKinds.Both);

    public VerifyCommand()
        : base(
            "verify",
            "Verifies a proof against your own model or program, and shows what is proven and what is not",
            "zkml verify proof.json --model mnist",
            "zkml verify proof.json --model model.json --challenge 20261130",
            "zkml verify proofs --model mnist",
            "zkml verify aleo-proof.json --program mnist",
            "zkml verify proof.json --program secret --commitment 123field")
    {
        Add(_proofs);
        Add(_program);
        Add(_keyHash);
        Add(_manifestHash);
        Add(_modelHash);
        Add(_challenge);
        _weights.AddTo(this);
        _limits.AddTo(this);
        _proving.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        // Without what only direct proofs need, the options must make sense for proofs of Aleo functions, whose rules are the stricter ones, before any file is read.
        var aleo = new Lazy<VerificationOptions>(() => Trusted(arguments));
        var namesModelAlone = _weights.Model(arguments) is not null && !_weights.AreGiven(arguments);
        if (!namesModelAlone && (arguments.GetValue(_program) is not null || (_weights.Model(arguments) ?? Hash(arguments, _keyHash, "zkml transpile' or 'zkml setup")) is null))
        {
            _ = aleo.Value;
        }

        // Each is read once, since it may come from a pipe, and all before the first is verified.
        var files = Files(arguments.GetValue(_proofs)!);
        var documents = Array.ConvertAll(files, file => ProofDocument.Load(file));
        var reports = new IVerdictReport[files.Length];
        if (documents.Any(document => document.Direct is not null))
        {
            VerifyDirectly(arguments, documents, reports, terminal, cancellation);
        }

        if (documents.Any(document => document.Aleo is not null))
        {
            VerifyAleo(arguments, aleo, files, documents, reports, terminal, cancellation);
        }

        var gap = Gap(arguments, documents);
        if (files.Length == 1 && gap is null)
        {
            terminal.WriteResult(reports[0].ToJson, reports[0].Write);
            return reports[0].IsValid ? ExitCode.Success : ExitCode.CheckFailed;
        }

        var all = new VerdictsReport([.. files.Zip(reports)], gap);
        terminal.WriteResult(all.ToJson, all.Write);
        return all.IsValid ? ExitCode.Success : ExitCode.CheckFailed;
    }

    // Who names a directory means all that is in it.
    private string? Gap(ParseResult arguments, ProofDocument[] documents) => arguments.GetValue(_proofs)!.Any(Directory.Exists) ? BatchGaps.Find(documents.Select(document => document.Direct).OfType<ModelProof>()) : null;

    private void VerifyDirectly(ParseResult arguments, ProofDocument[] documents, IVerdictReport[] reports, Terminal terminal, CancellationToken cancellation)
    {
        var (model, key) = (_weights.Model(arguments), Hash(arguments, _keyHash, "zkml transpile"));
        if (model is null && key is null)
        {
            throw new UsageException("a direct proof needs --model MODEL or DIR, the model that it must be about, or --key-hash HASH: any circuit at all can give any output");
        }

        var secrets = _weights.File(arguments);
        CheckWeights(arguments, model, secrets);
        foreach (var (option, isGiven) in new[] { ("--program", arguments.GetValue(_program) is not null), ("--manifest-hash", arguments.GetValue(_manifestHash) is not null) })
        {
            if (isGiven && documents.All(document => document.Direct is not null))
            {
                throw new UsageException($"{option} belongs to proofs of Aleo functions; name the model of a direct proof with --model");
            }
        }

        var (challenge, modelHash, commitment) = (_challenge.Get(arguments), ModelHashOf(arguments), _weights.DirectCommitment(arguments));
        WorkProgress.Show(terminal, work => DirectWork.Run(
            _proving.GetDirect(arguments, terminal, work),
            () => new Dictionary<(int, OutputKind, Visibility), DirectModel>(),
            async (engine, models) =>
            {
                var verifier = new DirectVerifier(engine);
                for (var i = 0; i < documents.Length; i++)
                {
                    if (documents[i].Direct is { } proof)
                    {
                        var clock = Stopwatch.StartNew();
                        var own = model is null ? null : ModelFor(models, model, secrets, proof);
                        // Who has the weights knows their commitment, and so whose weights they are.
                        var trusted = new DirectTrust(own, key, modelHash, challenge, secrets is null ? commitment : own?.Commitment);
                        reports[i] = new DirectVerdictReport(proof, await verifier.VerifyAsync(proof, trusted, cancellation).ConfigureAwait(false), trusted, clock.Elapsed);
                    }
                }

                return true;
            },
            cancellation));
    }

    /// <exception cref="UsageException">Private weights are named, and what they belong to is not.</exception>
    private void CheckWeights(ParseResult arguments, string? model, string? secrets)
    {
        if (secrets is null)
        {
            return;
        }

        if (model is null || Directory.Exists(model))
        {
            throw new UsageException("--weights needs --model with the model itself, a model file: the weights are compared with its own, and a directory does not have them");
        }

        if (_weights.DirectCommitment(arguments) is not null)
        {
            throw WeightArguments.NotBoth;
        }
    }

    /// <summary>The verifier's model, derived once for all proofs of the same kind.</summary>
    private static DirectModel ModelFor(Dictionary<(int, OutputKind, Visibility), DirectModel> models, string argument, string? secrets, ModelProof proof)
    {
        var kind = (proof.OptimisedFor, proof.Output, proof.Inputs);
        if (!models.TryGetValue(kind, out var model))
        {
            models.Add(kind, model = secrets is null ? DirectSubject.OpenFor(argument, proof).Model : DirectPrivateWeights.Derive(secrets, ModelSource.Load(argument), proof.Output, proof.Inputs, proof.OptimisedFor, argument).Model);
        }

        return model;
    }

    private ModelHash? ModelHashOf(ParseResult arguments) => arguments.GetValue(_modelHash) is not { } text ? null
        : ModelHash.TryParse(text, out var hash) ? hash
        : throw new UsageException($"--model-hash is '{text}', expected the {ModelHash.Digits} hexadecimal digits that 'zkml transpile' prints");

    private void VerifyAleo(ParseResult arguments, Lazy<VerificationOptions> trusted, string[] files, ProofDocument[] documents, IVerdictReport[] reports, Terminal terminal, CancellationToken cancellation)
    {
        if (arguments.GetValue(_challenge) is not null || arguments.GetValue(_modelHash) is not null)
        {
            throw new UsageException("--challenge and --model-hash belong to direct proofs; this is a proof of an Aleo function");
        }

        int[] places = [.. Enumerable.Range(0, files.Length).Where(i => documents[i].Aleo is not null)];
        var proofs = Array.ConvertAll(places, i => documents[i].Aleo!);
        var verdicts = Verify(arguments, trusted, proofs, limits: null, terminal, cancellation);
        for (var i = 0; i < verdicts.Length; i++)
        {
            while (verdicts[i].Result.Lifted is { } lifted && terminal.Confirm($"{(files.Length > 1 ? $"{files[places[i]]}: " : "")}{verdicts[i].Result.Explanation}. Derive it anyway?", cancellation))
            {
                // Who agreed to more constraints has not agreed to a download that nobody could know of before they were counted.
                var again = proofs[i];
                verdicts[i] = Verify(arguments, trusted, [again], lifted, terminal, cancellation)[0];
            }

            reports[places[i]] = verdicts[i];
        }
    }

    // Not every shell lists a directory's files by itself.
    private static string[] Files(string[] arguments) => [.. arguments.SelectMany(argument => !Directory.Exists(argument) ? [argument]
        : Directory.EnumerateFiles(argument, "*.json").Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } proofs ? proofs
        : throw new UsageException($"{argument}: the directory has no proofs; expected files that end in .json"))];

    private VerdictReport[] Verify(ParseResult arguments, Lazy<VerificationOptions> options, Proof[] proofs, SetupLimits? limits, Terminal terminal, CancellationToken cancellation) =>
        WorkProgress.Show(terminal, work => ProvingWork.RunAsync(_proving.Get(arguments, terminal, work), async starting =>
        {
            var trusted = options.Value;
            limits ??= _limits.Get(arguments, trusted);
            var reports = new VerdictReport[proofs.Length];
            for (var i = 0; i < reports.Length; i++)
            {
                var (clock, proof) = (Stopwatch.StartNew(), proofs[i]);
                var verdict = ProofVerifier.FindContradiction(proof, trusted)
                    ?? await new ProofVerifier(await starting.ConfigureAwait(false), limits).VerifyExecutionAsync(proof, trusted, cancellation).ConfigureAwait(false);
                reports[i] = new(proof, verdict, trusted, clock.Elapsed);
            }

            return reports;
        }, cancellation).GetAwaiter().GetResult());

    private VerificationOptions Trusted(ParseResult arguments)
    {
        var (key, manifest) = (Hash(arguments, _keyHash, "zkml setup"), Hash(arguments, _manifestHash, "zkml transpile"));
        var directory = arguments.GetValue(_program) is { } path ? TranspiledDirectory.Open(path) : null;
        var trusted = new VerificationOptions(directory, key, _weights.Commitment(arguments, directory), manifest);
        return trusted is { Commitment: not null, KnowsNothing: true }
            ? throw new UsageException("--commitment needs --program DIR, --key-hash HASH or --manifest-hash HASH: any program could output that number, so name the one that must have")
            : trusted;
    }

    private static string? Hash(ParseResult arguments, Option<string?> option, string shownBy) => arguments.GetValue(option) is not { } text ? null
        : Sha256Hex.TryParse(text, out var hash) ? hash
        : throw new UsageException($"{option.Name} is '{text.ToLowerInvariant()}', expected the {Sha256Hex.Digits} hexadecimal digits that '{shownBy}' prints");
}
