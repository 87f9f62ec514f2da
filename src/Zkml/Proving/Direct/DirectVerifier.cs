using Zkml.Host;
using Zkml.Statements;
using Zkml.Varuna.Engines;

namespace Zkml.Proving.Direct;

/// <summary>
/// Verifies direct proofs. A proof binds its verifying key and its public inputs, and no model: so the key must be that of the circuit that the verifier derived from its own model, which its certificate
/// shows, or one that the verifier knows by its hash. The key in the file is never believed.
/// </summary>
/// <param name="engine">The engine.</param>
public sealed class DirectVerifier(IDirectEngine engine)
{
    /// <summary>Looks for claims of a proof that contradict each other or what the verifier knows. Needs no engine; finding nothing proves nothing.</summary>
    /// <returns>The first contradiction, or null.</returns>
    public static DirectVerification? FindContradiction(ModelProof proof, DirectTrust trusted) => DirectClaims.FindContradiction(proof, trusted);

    /// <summary>Verifies a proof.</summary>
    /// <param name="proof">The proof; untrusted.</param>
    /// <param name="trusted">What the verifier knows independently.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>What was found. A proof that does not hold is a result, not an error.</returns>
    /// <exception cref="ArgumentException"><paramref name="trusted"/> names neither a model nor a key.</exception>
    /// <exception cref="DirectEngineException">The engine fails, which says nothing about the proof.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<DirectVerification> VerifyAsync(ModelProof proof, DirectTrust trusted, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(trusted);
        if (trusted.KnowsNothing)
        {
            throw new ArgumentException("name a model or a verifying key that you trust: any circuit at all can give any outputs", nameof(trusted));
        }

        if (FindContradiction(proof, trusted) is { } contradiction)
        {
            return contradiction;
        }

        var (keyHash, refusal) = await CheckKeyAsync(proof, trusted, cancellation).ConfigureAwait(false);
        if (refusal is not null)
        {
            return refusal;
        }

        var verdict = await AskAsync(proof, cancellation).ConfigureAwait(false);
        if (!verdict.Accepted)
        {
            return await new DirectDiagnosis(AskAsync).FindAsync(proof, trusted, verdict.Reason, cancellation).ConfigureAwait(false);
        }

        return proof.IsIntact
            ? DirectVerification.Valid(keyHash!, trusted.Model is { } model ? [.. proof.Instances.Select(instance => model.Description.TryDecode(instance.Outputs)!)] : [])
            : DirectVerification.Invalid(DirectFailure.Damaged, "the file is not as it was written: somebody changed it after it was made, in a place that says nothing about the model; ask for the file again");
    }

    private async Task<(string? KeyHash, DirectVerification? Refusal)> CheckKeyAsync(ModelProof proof, DirectTrust trusted, CancellationToken cancellation)
    {
        var (description, problem) = await AnswerAsync(() => engine.DescribeKeyAsync(proof.VerifyingKey, cancellation)).ConfigureAwait(false);
        if (description is null)
        {
            return Refused($"the verifying key in the file cannot be read ({problem})");
        }

        var demanded = proof.Statements.First().ToBytes().Length / FieldBytes.Length;
        if (description.PublicInputs != demanded)
        {
            return Refused($"the verifying key in the file is for {description.PublicInputs} public inputs, the statement has {demanded}");
        }

        var hash = KeyHash.Of(description);
        if (trusted.KeyHash is { } known && known != hash)
        {
            return Refused($"the verifying key has the hash {hash}, you trust {known}");
        }

        if (trusted.Model is not { } model)
        {
            return (hash, null);
        }

        var (certified, refusal) = await AnswerAsync(() => engine.CheckKeyAsync(model.Circuit.R1cs, proof.VerifyingKey, proof.Certificate, cancellation)).ConfigureAwait(false);
        return certified is { Accepted: true }
            ? (hash, null)
            : Refused($"the verifying key in the file is not that of the circuit of {model.Name} ({certified?.Reason ?? refusal}); if the circuit was made by another version of zkml, verify with the directory that it was transpiled into, or with --key-hash");

        static (string? KeyHash, DirectVerification? Refusal) Refused(string why) => (null, DirectVerification.Invalid(DirectFailure.Key, why));
    }

    private async Task<DirectVerdict> AskAsync(ModelProof proof, CancellationToken cancellation)
    {
        var (verdict, problem) = await AnswerAsync(() => engine.VerifyAsync(proof.VerifyingKey, proof.PublicInputs, proof.Proof, cancellation)).ConfigureAwait(false);
        return verdict ?? new(Accepted: false, problem!);
    }

    /// <summary>The engine's answer; what it cannot even read is the file's fault, and not the engine's.</summary>
    private static async Task<(T? Answer, string? Problem)> AnswerAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return (await ask().ConfigureAwait(false), null);
        }
        catch (DirectEngineException problem) when (problem.Kind is DirectErrorKind.BadRequest or DirectErrorKind.BadWitness or DirectErrorKind.Key)
        {
            return (null, VisibleText.OneLine(problem.Message));
        }
    }
}
