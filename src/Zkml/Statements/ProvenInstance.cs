using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Statements;

/// <summary>What a proof says of one sample.</summary>
/// <param name="Outputs">The outputs as they leave the circuit.</param>
/// <param name="Sample">The packed words of a public sample; empty if it is private.</param>
public sealed record ProvenInstance(ImmutableArray<BigInteger> Outputs, ImmutableArray<BigInteger> Sample);
