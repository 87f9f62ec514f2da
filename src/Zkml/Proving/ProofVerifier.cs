using System.Globalization;
using Zkml.Aleo;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Keys;
using Zkml.SnarkVm.Proving;

namespace Zkml.Proving;

/// <summary>
/// Verifies proof files. snarkVM binds a proof to a verifying key and not to a program's text; so the key is derived from the text, which
/// gives the same bytes each time, or is one that the verifier knows by its hash. The key in the file is only compared with it.
/// </summary>
/// <param name="session">The engine and its keys.</param>
/// <param name="limits">
/// What verifying may take; null for <see cref="UsualLimits"/>.
/// </param>
public sealed class ProofVerifier(ProvingSession session, SetupLimits? limits = null)
{
    /// <summary>The default limits: unlimited if the verifier names the program, whose cost is then the verifier's own choice.</summary>
    public static SetupLimits UsualLimits(VerificationOptions trusted) => trusted.KnowsMeaning ? SetupLimits.None : SetupLimits.ForUntrustedPrograms;

    // From snarkVM 4.12, from which the native engine is built.
    private const int NewestVaruna = 3;

    /// <summary>
    /// Looks for claims of a proof file that contradict each other or what the verifier knows. Needs no engine; finding nothing proves nothing.
    /// </summary>
    /// <returns>The first contradiction, or null.</returns>
    public static VerificationResult? FindContradiction(Proof proof, VerificationOptions trusted) => ProofClaims.FindContradiction(proof, trusted);

    /// <summary>Verifies a proof.</summary>
    /// <param name="proof">The proof; untrusted.</param>
    /// <param name="trusted">What the verifier knows independently.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="EngineException">The engine fails, or does not support proofs of that version; this says nothing about the proof.</exception>
    public async Task<VerificationResult> VerifyAsync(Proof proof, VerificationOptions trusted, CancellationToken cancellation = default) =>
        FindContradiction(proof, trusted) ?? await VerifyExecutionAsync(proof, trusted, cancellation).ConfigureAwait(false);

    /// <summary>The second half of <see cref="VerifyAsync"/>, for callers that have already called <see cref="FindContradiction"/>.</summary>
    /// <param name="proof">A proof whose claims do not contradict each other; untrusted.</param>
    /// <param name="trusted">What the verifier knows independently.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="EngineException">The engine fails, or does not support proofs of that version; this says nothing about the proof.</exception>
    public async Task<VerificationResult> VerifyExecutionAsync(Proof proof, VerificationOptions trusted, CancellationToken cancellation = default)
    {
        CheckVersion(proof);
        if (!session.Engine.Supports(proof.Version.Varuna))
        {
            return VerificationResult.Invalid(VerificationFailure.Version, $"{proof.Version} is not a known version of proofs");
        }

        if (proof.Network != session.Engine.Network)
        {
            return VerificationResult.Invalid(VerificationFailure.Version, $"this engine verifies proofs for {session.Engine.Network}; the proof says {proof.Network}");
        }

        var (program, unreadable) = ProofProgram.Read(proof.Function, trusted);
        if (unreadable is not null)
        {
            return unreadable;
        }

        var function = new ProgramFunction(program!, proof.Function.Function);
        var given = limits ?? UsualLimits(trusted);
        using var time = new CancellationTokenSource(given.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        try
        {
            var (key, refusal) = await FindKeyAsync(function, proof, trusted, given, either.Token).ConfigureAwait(false);
            return refusal ?? await VerifyAgainstAsync(key!, function, proof, either.Token).ConfigureAwait(false);
        }
        catch (SetupLimitException problem)
        {
            return OverLimit(problem.Message, problem.Lifted);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return OverLimit(string.Create(CultureInfo.InvariantCulture, $"it takes more than {given.Time.TotalSeconds:0} s"), given with { Time = SetupLimits.None.Time });
        }
    }

    private static VerificationResult OverLimit(string what, SetupLimits lifted)
    {
        var verdict = VerificationResult.Invalid(
            VerificationFailure.LimitExceeded,
            $"deriving the verifying key of the program in the file takes more than you allow for it: {what}; name the program (--program DIR) or its key (--key-hash HASH) if you trust one, or allow more (--max-constraints)");
        return verdict with { Lifted = lifted };
    }

    /// <summary>Throws if this engine is too old for the proof, which says nothing about the proof.</summary>
    private void CheckVersion(Proof proof)
    {
        if (proof.Version.IsSound && proof.Version.Varuna <= NewestVaruna && !session.Engine.Supports(proof.Version.Varuna))
        {
            throw new EngineException(
                EngineErrorKind.NotSupported,
                $"the proof says that it is {proof.Version}; this engine verifies only {string.Join(", ", session.Engine.ProofVersions)}: use the native engine ('zkml engine install --aleo')");
        }
    }

    private async Task<(VerifyingKeyFile? Key, VerificationResult? Refusal)> FindKeyAsync(ProgramFunction function, Proof proof, VerificationOptions trusted, SetupLimits given, CancellationToken cancellation)
    {
        var claimed = Sha256Hex.Of(proof.VerifyingKey.AsSpan());
        if (trusted.KeySha256 is { } known && claimed != known)
        {
            return (null, VerificationResult.Invalid(VerificationFailure.Key, $"the verifying key has the SHA-256 {claimed}, you trust {known}"));
        }

        try
        {
            var derived = trusted is { KeySha256: not null, Directory: null }
                ? session.FindVerifyingKey(function)
                : await session.SetupAsync(function, KeyUse.Verifying, cancellation, given).ConfigureAwait(false);
            if (derived is null)
            {
                return (VerifyingKeyFile.Write(proof.VerifyingKey.AsSpan(), claimed), null);
            }

            return derived.VerifyingKeySha256 == claimed
                ? (new(derived.Files.VerifyingKey, claimed, KeySource.Derived, IsTemporary: false), null)
                : (null, VerificationResult.Invalid(VerificationFailure.Key, $"the verifying key in the file (SHA-256 {claimed}) is not the program's ({derived.VerifyingKeySha256})"));
        }
        catch (Exception problem) when (problem is MissingComponentException or AleoNotSupportedException or EngineException { Kind: EngineErrorKind.Parameters or EngineErrorKind.BadProgram or EngineErrorKind.NotSupported })
        {
            return (null, VerificationResult.Invalid(VerificationFailure.KeyNotChecked, $"the program's verifying key could not be derived ({problem.Message}); name one that you trust with --key-hash"));
        }
    }

    private async Task<VerificationResult> VerifyAgainstAsync(VerifyingKeyFile key, ProgramFunction function, Proof proof, CancellationToken cancellation)
    {
        using (key)
        {
            var verification = await AskEngineAsync(function, proof, key.Path, proof.Version.Varuna, cancellation).ConfigureAwait(false);
            if (verification.IsValid)
            {
                return Expected(proof) is { } expected && expected != proof.Version
                    ? VerificationResult.Invalid(VerificationFailure.Version, $"the proof is {expected}, the file says {proof.Version}")
                    : VerificationResult.Valid(key.Sha256, key.Source);
            }

            return await FindOtherVersionAsync(function, proof, key, cancellation).ConfigureAwait(false)
                ?? VerificationResult.Invalid(FailureOf(verification.Reason), verification.Message ?? "snarkVM does not accept the proof");
        }
    }

    private ProofVersion? Expected(Proof proof) =>
        session.Engine.ProofVersions.Cast<ProofVersion?>().FirstOrDefault(version => version!.Value.Varuna == proof.Version.Varuna);

    /// <summary>Detects a valid proof whose version was changed in the file.</summary>
    private async Task<VerificationResult?> FindOtherVersionAsync(ProgramFunction function, Proof proof, VerifyingKeyFile key, CancellationToken cancellation)
    {
        foreach (var version in session.Engine.ProofVersions.Where(version => version.Varuna != proof.Version.Varuna))
        {
            var verification = await AskEngineAsync(function, proof, key.Path, version.Varuna, cancellation).ConfigureAwait(false);
            if (verification.IsValid)
            {
                return VerificationResult.Invalid(VerificationFailure.Version, $"the proof is {version}, the file says {proof.Version}");
            }
        }

        return null;
    }

    private async Task<Verification> AskEngineAsync(ProgramFunction function, Proof proof, string verifyingKey, int varuna, CancellationToken cancellation)
    {
        try
        {
            return await session.VerifyAsync(function, verifyingKey, proof.Execution, varuna, cancellation).ConfigureAwait(false);
        }
        catch (EngineException problem) when (problem.Kind is EngineErrorKind.BadRequest or EngineErrorKind.Key or EngineErrorKind.BadProgram)
        {
            // It could not even be read, which is the file's fault and not the engine's.
            return new(IsValid: false, problem.Kind == EngineErrorKind.Key ? "key" : "proof", problem.Message);
        }
    }

    private static VerificationFailure FailureOf(string? reason) => reason switch
    {
        "program" => VerificationFailure.Program,
        "function" => VerificationFailure.Function,
        "inputs" => VerificationFailure.Input,
        "outputs" => VerificationFailure.Output,
        "key" => VerificationFailure.Key,
        _ => VerificationFailure.Proof,
    };
}
