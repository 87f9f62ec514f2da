using Zkml.Varuna.Engines;

namespace Zkml.Statements;

/// <summary>A verifying key with the certificate by which a verifier checks that it is a circuit's.</summary>
/// <param name="Key">The key.</param>
/// <param name="Certificate">Its certificate.</param>
/// <param name="Sizes">The sizes of the circuit that the key states.</param>
public sealed record DirectVerifyingKey(ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Certificate, DirectSizes Sizes);
