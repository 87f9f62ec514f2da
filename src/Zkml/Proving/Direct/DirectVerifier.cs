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
    private readonly DirectKeyCheck _keys = new(engine);

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

        // Side by side, since neither needs the other's result; what is said of the key comes first.
        var asking = AskAsync(proof, cancellation);
        var (keyHash, refusal) = await _keys.FindAsync(proof, trusted, cancellation).ConfigureAwait(false);
        await ((Task)asking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (refusal is not null)
        {
            return refusal;
        }

        var verdict = await asking.ConfigureAwait(false);
        if (!verdict.Accepted)
        {
            return await new DirectDiagnosis(AskAsync).FindAsync(proof, trusted, verdict.Reason, cancellation).ConfigureAwait(false);
        }

        return proof.IsIntact
            ? DirectVerification.Valid(keyHash!, trusted.Model is { } model ? [.. proof.Instances.Select(instance => model.Description.TryDecode(instance.Outputs)!)] : [])
            : DirectVerification.Invalid(DirectFailure.Damaged, "the file is not as it was written: somebody changed it after it was made, in a place that says nothing about the model; ask for the file again");
    }

    private async Task<DirectVerdict> AskAsync(ModelProof proof, CancellationToken cancellation)
    {
        var (verdict, problem) = await EngineAnswer.OfAsync(() => engine.VerifyAsync(proof.VerifyingKey, proof.PublicInputs, proof.Proof, cancellation)).ConfigureAwait(false);
        return verdict ?? new(Accepted: false, problem!);
    }
}
