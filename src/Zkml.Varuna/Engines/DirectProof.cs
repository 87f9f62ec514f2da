using System.Collections.Immutable;

namespace Zkml.Varuna.Engines;

/// <summary>A proof of one or more instances.</summary>
/// <param name="Proof">The proof.</param>
/// <param name="PublicInputs">The public inputs of each instance, outputs first, 32 bytes each, without the constant one.</param>
public sealed record DirectProof(ReadOnlyMemory<byte> Proof, ImmutableArray<ReadOnlyMemory<byte>> PublicInputs);
