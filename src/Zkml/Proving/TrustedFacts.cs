using Zkml.Running;

namespace Zkml.Proving;

/// <summary>What a verifier knows without the proof file.</summary>
/// <param name="Directory">The program and its manifest, or null.</param>
/// <param name="KeySha256">SHA-256 of the verifying key in lower-case hexadecimal digits, or null: then it is derived.</param>
/// <param name="Commitment">The commitment to the weights that the proof must be about, as Aleo writes a field element, or null.</param>
/// <param name="ManifestSha256">The hash of the manifest's meaning, <see cref="CircuitManifest.MeaningSha256"/>, which names the program, too; or null.</param>
public sealed record TrustedFacts(TranspiledDirectory? Directory = null, string? KeySha256 = null, string? Commitment = null, string? ManifestSha256 = null)
{
    /// <summary>Whether the verifier knows the program, and what its inputs and outputs mean. Else nothing is said of classes: the file may call them anything.</summary>
    public bool KnowMeaning => Directory is not null || ManifestSha256 is not null;

    /// <summary>Whether the verifier knows nothing. Then a proof is about the program in its own file, and any program at all can give any outputs.</summary>
    public bool AreNone => !KnowMeaning && KeySha256 is null;
}
