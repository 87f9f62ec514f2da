using Zkml.Proving;
using Zkml.Proving.Direct;
using Zkml.Statements;

namespace Zkml;

/// <summary>Verifies a proof of the demanded kind. Claims that contradict what is trusted are found before an engine starts.</summary>
internal static class ProofCheck
{
    /// <summary>Verifies a direct proof.</summary>
    /// <param name="proof">The proof; untrusted.</param>
    /// <param name="trusted">What the verifier knows.</param>
    /// <param name="derive">Derives the verifier's model with the circuit that a proof says it is about; null if it has none.</param>
    /// <param name="options">What is demanded besides.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<ZkVerification> DirectAsync(ZkProof proof, DirectTrust trusted, Func<ModelProof, DirectModel>? derive, VerifyOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (proof.Direct is not { } direct)
        {
            return ZkVerification.OfOtherKind(proof, options.Target);
        }

        if (DirectVerifier.FindContradiction(direct, trusted) is { } contradiction)
        {
            return new(proof, contradiction, trusted);
        }

        return await options.InSessionAsync(async session =>
        {
            var starting = session.DirectAsync(cancellation);
            var known = derive is null ? trusted : trusted with { Model = await Task.Run(() => derive(direct), cancellation).ConfigureAwait(false) };
            var verifier = new DirectVerifier(await starting.ConfigureAwait(false));
            return new ZkVerification(proof, await verifier.VerifyAsync(direct, known, cancellation).ConfigureAwait(false), known);
        }).ConfigureAwait(false);
    }

    /// <summary>Verifies a proof of an Aleo function.</summary>
    /// <param name="proof">The proof; untrusted.</param>
    /// <param name="trusted">What the verifier knows.</param>
    /// <param name="options">What is demanded besides.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<ZkVerification> AleoAsync(ZkProof proof, VerificationOptions trusted, VerifyOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (proof.Aleo is not { } aleo)
        {
            return ZkVerification.OfOtherKind(proof, options.Target);
        }

        return ProofVerifier.FindContradiction(aleo, trusted) is { } contradiction
            ? new(proof, contradiction, trusted)
            : await options.InSessionAsync(async session =>
            {
                var verifier = new ProofVerifier(await session.AleoAsync(cancellation).ConfigureAwait(false));
                return new ZkVerification(proof, await verifier.VerifyExecutionAsync(aleo, trusted, cancellation).ConfigureAwait(false), trusted);
            }).ConfigureAwait(false);
    }
}
