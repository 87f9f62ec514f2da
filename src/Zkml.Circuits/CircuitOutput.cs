using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Circuits;

/// <summary>What the circuit gives out: unsigned integers of one of Aleo's widths; one for a class, an array for logits.</summary>
/// <param name="Name">An identifier: <c>class</c>, <c>logits</c>.</param>
/// <param name="Width">8, 16, 32, 64 or 128.</param>
/// <param name="Values">Places in <see cref="Circuit.Values"/> of decompositions of that width, or of constants.</param>
/// <param name="Offset">Subtract it from each number given out to get the value meant: an unsigned integer cannot be negative.</param>
/// <param name="IsArray">Whether the output is an array, even of one.</param>
public sealed record CircuitOutput(string Name, int Width, ImmutableArray<int> Values, BigInteger Offset, bool IsArray);
