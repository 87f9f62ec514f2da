using Zkml.Host.Files;
using Zkml.Statements;

namespace Zkml;

/// <summary>
/// What a verifier trusts who does not have the program. For a direct proof that is the hash of its verifying key, and beside it the model hash; for a proof of an Aleo function the hash of the key, or that of the manifest, which says
/// what its outputs mean.
/// </summary>
public sealed record VerifierTrust
{
    /// <summary>The hash of the verifying key, as <see cref="ZkProgram.GetKeyHashAsync"/> gives it: 64 hexadecimal digits of either case.</summary>
    public string? KeyHash { get; init; }

    /// <summary>The model hash that a direct proof must contain, <see cref="ZkProgram.ModelHash"/>: 62 hexadecimal digits of either case; null for any.</summary>
    public string? ModelHash { get; init; }

    /// <summary>The hash of the manifest of an Aleo program, <see cref="ZkProgram.ManifestSha256"/>: 64 hexadecimal digits of either case.</summary>
    public string? ManifestSha256 { get; init; }

    /// <summary>What a direct proof is checked against.</summary>
    /// <exception cref="ArgumentException">There is no key, or a hash is not one.</exception>
    internal Proving.Direct.DirectTrust ForDirect(VerifyOptions options)
    {
        if (ManifestSha256 is not null)
        {
            throw new ArgumentException($"{nameof(ManifestSha256)} is that of an Aleo program; name the key of a direct proof by {nameof(KeyHash)}, and its model by {nameof(ModelHash)}");
        }

        return Sha256(KeyHash, nameof(KeyHash)) is { } key
            ? new(null, key, Model(), options.Challenge, options.DirectCommitment)
            : throw new ArgumentException($"name the verifying key that you trust by {nameof(KeyHash)}: any circuit at all can give any outputs");
    }

    /// <summary>What a proof of an Aleo function is checked against.</summary>
    /// <exception cref="ArgumentException">There is neither a key nor a manifest, or a hash is not one.</exception>
    internal Proving.VerificationOptions ForAleo(VerifyOptions options)
    {
        if (ModelHash is not null)
        {
            throw new ArgumentException($"{nameof(ModelHash)} is that of direct proofs; name the manifest of an Aleo program by {nameof(ManifestSha256)}");
        }

        var trusted = new Proving.VerificationOptions(null, Sha256(KeyHash, nameof(KeyHash)), options.Commitment, Sha256(ManifestSha256, nameof(ManifestSha256)));
        return trusted.KnowsNothing
            ? throw new ArgumentException($"name a manifest or a key that you trust, by {nameof(ManifestSha256)} or {nameof(KeyHash)}: otherwise the proof is about the program in its own file, and a program can be written to give any output")
            : trusted;
    }

    private ModelHash? Model() => ModelHash is null ? null
        : Statements.ModelHash.TryParse(ModelHash, out var hash) ? hash
        : throw new ArgumentException($"{nameof(ModelHash)}: expected {Statements.ModelHash.Digits} hexadecimal digits, found {ModelHash.Length} characters");

    // Hashes are compared as text, and people write them in both cases.
    private static string? Sha256(string? text, string name) => text is null ? null
        : Sha256Hex.TryParse(text, out var hash) ? hash
        : throw new ArgumentException($"{name}: expected {Sha256Hex.Digits} hexadecimal digits of a SHA-256 hash, found {text.Length} characters");
}
