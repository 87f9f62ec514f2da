using Zkml.Statements;
using Zkml.Varuna.Engines;

namespace Zkml.Proving.Direct;

/// <summary>Checks that the verifying key in a proof file is the one that the verifier trusts. The key that held last is remembered: the proofs of one batch, or of one accuracy, have the same.</summary>
/// <param name="engine">The engine.</param>
internal sealed class DirectKeyCheck(IDirectEngine engine)
{
    private volatile HeldKey? _last;

    /// <summary>The key's hash, or why it is refused.</summary>
    /// <param name="proof">The proof; untrusted.</param>
    /// <param name="trusted">What the verifier knows independently.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="DirectEngineException">The engine fails, which says nothing about the key.</exception>
    public async Task<(string? KeyHash, DirectVerification? Refusal)> FindAsync(ModelProof proof, DirectTrust trusted, CancellationToken cancellation)
    {
        var first = proof.Statements.First();
        var (demanded, outputs, words) = (first.ToBytes().Length / FieldBytes.Length, first.Outputs.Length, first.Sample.Length);
        if (_last is { } last && last.Holds(proof, trusted, (demanded, outputs, words)))
        {
            return (last.KeyHash, null);
        }

        var (description, problem) = await EngineAnswer.OfAsync(() => engine.DescribeKeyAsync(proof.VerifyingKey, cancellation)).ConfigureAwait(false);
        if (description is null)
        {
            return Refused($"the verifying key in the file cannot be read ({problem})");
        }

        if (description.PublicInputs != demanded)
        {
            return Refused($"the verifying key in the file is for {description.PublicInputs} public inputs, the statement has {demanded}");
        }

        var hash = KeyHash.Of(description, outputs, words);
        if (trusted.KeyHash is { } known && known != hash)
        {
            return Refused(KeyHash.SaysTooLittle(known, description, outputs)
                ? $"the hash {known} does not say which of the {demanded} public inputs are outputs, and words of a sample could be passed off as others; ask for the hash that 'zkml transpile' prints now, or verify with --model"
                : $"the verifying key has the hash {hash}, you trust {known}");
        }

        if (trusted.Model is { } model)
        {
            var (certified, refusal) = await EngineAnswer.OfAsync(() => engine.CheckKeyAsync(model.Circuit.R1cs, proof.VerifyingKey, proof.Certificate, cancellation)).ConfigureAwait(false);
            if (certified is not { Accepted: true })
            {
                return Refused($"the verifying key in the file is not that of the circuit of {model.Name} ({certified?.Reason ?? refusal}); if another version of zkml made the circuit, verify with --key-hash");
            }
        }

        // Copies: the caller may use the file's buffer again.
        _last = new(proof.VerifyingKey.ToArray(), proof.Certificate.ToArray(), (demanded, outputs, words), trusted.KeyHash, trusted.Model, hash);
        return (hash, null);
    }

    private static (string? KeyHash, DirectVerification? Refusal) Refused(string why) => (null, DirectVerification.Invalid(DirectFailure.Key, why));

    /// <summary>A key that held, with everything that it was checked against.</summary>
    private sealed record HeldKey(byte[] VerifyingKey, byte[] Certificate, (int PublicInputs, int Outputs, int Words) Statement, string? TrustedHash, DirectModel? Model, string KeyHash)
    {
        public bool Holds(ModelProof proof, DirectTrust trusted, (int PublicInputs, int Outputs, int Words) statement) =>
            statement == Statement
            && trusted.KeyHash == TrustedHash
            && ReferenceEquals(trusted.Model, Model)
            && proof.VerifyingKey.Span.SequenceEqual(VerifyingKey)
            && proof.Certificate.Span.SequenceEqual(Certificate);
    }
}
