using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Proving;
using Zkml.SnarkVm.Engines;
using Zkml.SnarkVm.Proving;

namespace Zkml;

/// <summary>Proofs from files, to files, and verified against what a verifier trusts.</summary>
public static class ProofExtensions
{
    /// <summary>Proofs from files.</summary>
    extension(Proof)
    {
        /// <summary>Reads a proof. That it reads well says nothing of whether it is true.</summary>
        /// <param name="path">The file.</param>
        /// <exception cref="MalformedInputException">It is missing, too large or malformed; the message names the place.</exception>
        public static Proof Load(string path)
        {
            ArgumentNullException.ThrowIfNull(path);
            return ProofFile.Load(path);
        }
    }

    /// <summary>Writes the proof; the file appears whole or not at all.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="path">The file.</param>
    public static void Save(this Proof proof, string path)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(path);
        ProofFile.Save(path, proof);
    }

    /// <summary>
    /// Verifies a proof against what the verifier trusts, for verifiers who do not have the program: name its manifest by the hash that <see cref="ZkProgram.ManifestSha256"/> gives, or its
    /// verifying key. The engine starts for this proof and ends after it.
    /// </summary>
    /// <param name="proof">The proof; not trusted.</param>
    /// <param name="trusted">What the verifier knows besides.</param>
    /// <param name="options">Which engine, and where keys and parameters are; null for what the environment says.</param>
    /// <param name="progress">Is told of every stage; may be null.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>What was found. A proof that does not hold is a result, not an error.</returns>
    /// <exception cref="ArgumentException"><paramref name="trusted"/> names no program, manifest or key, so that the proof would be about the program in its own file, which may give any outputs; or a hash is not one.</exception>
    /// <exception cref="MissingComponentException">There is no such engine on this machine.</exception>
    /// <exception cref="EngineException">The engine fails, or does not know proofs of that version; that says nothing of the proof.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<ZkVerification> VerifyAsync(
        this Proof proof, VerificationOptions trusted, ProvingOptions? options = null, IProgress<ZkProgress>? progress = null, CancellationToken cancellation = default)
    {
        trusted = Checked(proof, trusted);
        cancellation.ThrowIfCancellationRequested();

        // No engine has to start to find that claims contradict each other.
        if (ProofVerifier.FindContradiction(proof, trusted) is { } contradiction)
        {
            return new(proof, contradiction, trusted);
        }

        await using var session = await ProvingSession.StartAsync((options ?? ProvingOptions.FromEnvironment()).ReportingTo(progress), cancellation: cancellation).ConfigureAwait(false);
        return new(proof, await new ProofVerifier(session).VerifyExecutionAsync(proof, trusted, cancellation).ConfigureAwait(false), trusted);
    }

    /// <summary>The same with an engine that runs already: for several proofs.</summary>
    /// <param name="proof">The proof; not trusted.</param>
    /// <param name="trusted">What the verifier knows besides.</param>
    /// <param name="session">The engine and its keys.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>What was found. A proof that does not hold is a result, not an error.</returns>
    /// <exception cref="ArgumentException"><paramref name="trusted"/> names no program, manifest or key, or a hash is not one.</exception>
    /// <exception cref="EngineException">The engine fails, or does not know proofs of that version; that says nothing of the proof.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<ZkVerification> VerifyAsync(this Proof proof, VerificationOptions trusted, ProvingSession session, CancellationToken cancellation = default)
    {
        trusted = Checked(proof, trusted);
        return new(proof, await new ProofVerifier(session).VerifyAsync(proof, trusted, cancellation).ConfigureAwait(false), trusted);
    }

    private static VerificationOptions Checked(Proof proof, VerificationOptions trusted)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(trusted);
        return trusted.KnowsNothing
            ? throw new ArgumentException("name a program, a manifest or a key that you trust: otherwise the proof is about the program in its own file, and a program can be written to give any output", nameof(trusted))
            : trusted with
            {
                KeySha256 = Sha256(trusted.KeySha256, nameof(trusted.KeySha256)),
                ManifestSha256 = Sha256(trusted.ManifestSha256, nameof(trusted.ManifestSha256)),
            };
    }

    // Hashes are compared as text, and people write them in both cases.
    private static string? Sha256(string? text, string name) => text is null ? null
        : Sha256Hex.TryParse(text, out var hash) ? hash
        : throw new ArgumentException($"expected {Sha256Hex.Digits} hexadecimal digits of a SHA-256 hash, found {text.Length} characters", name);
}
