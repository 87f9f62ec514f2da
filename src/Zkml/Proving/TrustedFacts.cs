using Zkml.Running;

namespace Zkml.Proving;

/// <summary>What a verifier knows without the proof file.</summary>
/// <param name="Directory">The program and its manifest, or null: then the file's own text is what is verified.</param>
/// <param name="KeySha256">SHA-256 of the verifying key in lower-case hexadecimal digits, or null: then it is derived.</param>
/// <param name="Commitment">The commitment to the weights that the proof must be about, as Aleo writes a field element, or null.</param>
public sealed record TrustedFacts(TranspiledDirectory? Directory = null, string? KeySha256 = null, string? Commitment = null);
