using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Keys;

/// <summary>A pair of keys in the cache.</summary>
/// <param name="Files">The paths of the keys.</param>
/// <param name="Synthesis">The result of their synthesis.</param>
/// <param name="VerifyingKeySha256">The verifying key's SHA-256 in lower-case hexadecimal digits, by which a verifier can identify it.</param>
public sealed record KeyEntry(KeyFiles Files, Synthesis Synthesis, string VerifyingKeySha256);
