using Zkml.Running;

namespace Zkml.Proving;

/// <summary>What a verifier knows independently of the proof file, and checks the proof against.</summary>
/// <param name="Directory">The program and its manifest, or null.</param>
/// <param name="KeySha256">SHA-256 of the verifying key in lower-case hexadecimal digits, or null to derive it from the program.</param>
/// <param name="Commitment">The commitment to the weights that the proof must be about, as Aleo writes a field element, or null.</param>
/// <param name="ManifestSha256">The hash of the manifest's meaning, <see cref="CircuitManifest.MeaningSha256"/>, which identifies the program, too; or null.</param>
public sealed record VerificationOptions(TranspiledDirectory? Directory = null, string? KeySha256 = null, string? Commitment = null, string? ManifestSha256 = null)
{
    /// <summary>Whether the verifier knows the program and the meaning of its inputs and outputs. Otherwise no class is reported, because the file may call its outputs anything.</summary>
    public bool KnowsMeaning => Directory is not null || ManifestSha256 is not null;

    /// <summary>Whether the verifier knows nothing. The proof is then about the program in its own file, and some program exists for any outputs.</summary>
    public bool KnowsNothing => !KnowsMeaning && KeySha256 is null;
}
