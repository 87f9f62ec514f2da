using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Keys;

/// <summary>A pair of keys in the cache.</summary>
/// <param name="Files">Where they are.</param>
/// <param name="Synthesis">What their synthesis gave.</param>
/// <param name="VerifyingKeySha256">The verifying key's SHA-256 in lower-case hexadecimal digits: what a verifier can know it by.</param>
public sealed record KeyEntry(KeyFiles Files, Synthesis Synthesis, string VerifyingKeySha256);
