using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Cli.Reports;
using Zkml.Host.Files;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Proving;

namespace Zkml.Cli.Commands;

/// <summary><c>zkml verify</c>: whether a proof holds, and what it proves.</summary>
internal sealed class VerifyCommand : ZkmlCommand
{
    private readonly Argument<string[]> _proofs = new("PROOF") { Description = "A file that 'zkml prove' wrote, or several, or a directory of them; nothing in them is trusted", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _program = new("--program") { Description = "The program that you trust: the proof must be about it", HelpName = "DIR" };
    private readonly Option<string?> _keyHash = new("--key-hash") { Description = "The SHA-256 of the verifying key that you trust, as 'zkml setup' prints it; no key is then derived", HelpName = "HASH" };
    private readonly Option<string?> _manifestHash = new("--manifest-hash") { Description = "The manifest hash that you trust, as 'zkml transpile' prints it: it identifies the program and the meaning of its outputs", HelpName = "HASH" };
    private readonly WeightArguments _weights = new();
    private readonly LimitArguments _limits = new();
    private readonly ProvingArguments _proving = new();

    public VerifyCommand()
        : base(
            "verify",
            "Verifies a proof: derives the verifying key from the program, and shows what is proven and what is not",
            "zkml verify proof.json --program mnist",
            "zkml verify proof.json",
            "zkml verify proofs --program mnist",
            "zkml verify proof.json --program secret --commitment 123field")
    {
        Add(_proofs);
        Add(_program);
        Add(_keyHash);
        Add(_manifestHash);
        _weights.AddTo(this);
        _limits.AddTo(this);
        _proving.AddTo(this);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        // Each is read once, since it may come from a pipe, and all before the first is verified.
        var files = Files(arguments.GetValue(_proofs)!);
        var proofs = new Lazy<Proof[]>(() => Array.ConvertAll(files, file => ProofFile.Load(file)));
        var reports = Verify(arguments, proofs, limits: null, terminal, cancellation);
        for (var i = 0; i < reports.Length; i++)
        {
            while (reports[i].Result.Lifted is { } lifted && terminal.Confirm($"{(files.Length > 1 ? $"{files[i]}: " : "")}{reports[i].Result.Explanation}. Derive it anyway?", cancellation))
            {
                // Who agreed to more constraints has not agreed to a download that nobody could know of before they were counted.
                var again = proofs.Value[i];
                reports[i] = Verify(arguments, new([again]), lifted, terminal, cancellation)[0];
            }
        }

        if (files.Length == 1)
        {
            terminal.WriteResult(reports[0].ToJson, reports[0].Write);
        }
        else
        {
            var all = new VerdictsReport([.. files.Zip(reports)]);
            terminal.WriteResult(all.ToJson, all.Write);
        }

        return reports.All(report => report.Result.IsValid) ? ExitCode.Success : ExitCode.CheckFailed;
    }

    // Not every shell lists a directory's files by itself.
    private static string[] Files(string[] arguments) => [.. arguments.SelectMany(argument => !Directory.Exists(argument) ? [argument]
        : Directory.EnumerateFiles(argument, "*.json").Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } proofs ? proofs
        : throw new UsageException($"{argument}: the directory has no proofs; expected files that end in .json"))];

    private VerdictReport[] Verify(ParseResult arguments, Lazy<Proof[]> proofs, SetupLimits? limits, Terminal terminal, CancellationToken cancellation) =>
        WorkProgress.Show(terminal, work => ProvingWork.RunAsync(_proving.Get(arguments, terminal, work), async starting =>
        {
            var trusted = Trusted(arguments);
            limits ??= _limits.Get(arguments, trusted);
            var reports = new VerdictReport[proofs.Value.Length];
            for (var i = 0; i < reports.Length; i++)
            {
                var (clock, proof) = (Stopwatch.StartNew(), proofs.Value[i]);
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
