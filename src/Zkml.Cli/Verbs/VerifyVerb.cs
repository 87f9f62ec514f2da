using System.CommandLine;
using System.Diagnostics;
using Zkml.Cli.Arguments;
using Zkml.Cli.Errors;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Cli.Reports;
using Zkml.Proving;
using Zkml.Running;
using Zkml.SnarkVm.Proving;

namespace Zkml.Cli.Verbs;

/// <summary><c>zkml verify</c>: whether a proof holds, and what it says.</summary>
internal sealed class VerifyVerb : Verb
{
    private const int HashDigits = 64;

    private readonly Argument<string> _proof = new("PROOF") { Description = "A file that 'zkml prove' wrote; nothing in it is believed" };
    private readonly Option<string?> _program = new("--program") { Description = "The program that you trust: the proof must be about it", HelpName = "DIR" };
    private readonly Option<string?> _keyHash = new("--key-hash") { Description = "SHA-256 of the verifying key that you trust, as 'zkml setup' shows it: then no key is derived", HelpName = "HASH" };
    private readonly Option<string?> _manifestHash = new("--manifest-hash") { Description = "The manifest hash that you trust, as 'zkml transpile' shows it: it names the program and what its outputs mean", HelpName = "HASH" };
    private readonly WeightArguments _weights = new();
    private readonly LimitArguments _limits = new();
    private readonly ProvingArguments _proving = new();

    public VerifyVerb()
        : base(
            "verify",
            "Verifies a proof: derives the verifying key from the program, and says what was proven and what was not",
            "zkml verify proof.json --program mnist",
            "zkml verify proof.json",
            "zkml verify proof.json --program secret --commitment 123field")
    {
        Command.Add(_proof);
        Command.Add(_program);
        Command.Add(_keyHash);
        Command.Add(_manifestHash);
        _weights.AddTo(Command);
        _limits.AddTo(Command);
        _proving.AddTo(Command);
    }

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        // Read once, since it may come from a pipe.
        var proof = new Lazy<Proof>(() => ProofFile.Load(arguments.GetValue(_proof)!));
        var report = Verify(arguments, proof, limits: null, terminal, cancellation);
        while (report.Verdict.Lifted is { } lifted && terminal.Confirm($"{report.Verdict.Explanation}. Derive it all the same?", cancellation))
        {
            // Who agreed to more constraints has not agreed to a download that nobody could know of before they were counted.
            report = Verify(arguments, proof, lifted, terminal, cancellation);
        }

        terminal.WriteResult(report.ToJson, report.Write);
        return report.Verdict.IsValid ? ExitCode.Success : ExitCode.CheckFailed;
    }

    private VerdictReport Verify(ParseResult arguments, Lazy<Proof> file, SetupLimits? limits, Terminal terminal, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        return WorkProgress.Show(terminal, work => ProvingWork.RunAsync(_proving.Get(arguments, terminal, work), async starting =>
        {
            var trusted = Trusted(arguments);
            limits ??= _limits.Get(arguments, trusted);
            var proof = file.Value;
            var verdict = ProofVerifier.FindContradiction(proof, trusted)
                ?? await new ProofVerifier(await starting.ConfigureAwait(false), limits).VerifyExecutionAsync(proof, trusted, cancellation).ConfigureAwait(false);
            return new VerdictReport(proof, verdict, trusted, clock.Elapsed);
        }, cancellation).GetAwaiter().GetResult());
    }

    private TrustedFacts Trusted(ParseResult arguments)
    {
        var (key, manifest) = (Hash(arguments, _keyHash, "zkml setup"), Hash(arguments, _manifestHash, "zkml transpile"));
        var directory = arguments.GetValue(_program) is { } folder ? TranspiledDirectory.Open(folder) : null;
        var trusted = new TrustedFacts(directory, key, _weights.Commitment(arguments, directory), manifest);
        return trusted is { Commitment: not null, AreNone: true }
            ? throw new UsageException("--commitment needs --program DIR, --key-hash HASH or --manifest-hash HASH: any program at all can give out that number, so say which one must have")
            : trusted;
    }

    private static string? Hash(ParseResult arguments, Option<string?> option, string shownBy) => arguments.GetValue(option)?.ToLowerInvariant() switch
    {
        null => null,
        { Length: HashDigits } hash when hash.All(char.IsAsciiHexDigit) => hash,
        var text => throw new UsageException($"{option.Name} is '{text}', expected the {HashDigits} hexadecimal digits that '{shownBy}' shows"),
    };
}
