using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Circuits;

/// <summary>The output of the circuit: unsigned integers of one width; one for a class, an array for logits.</summary>
/// <param name="Name">An identifier: <c>class</c>, <c>logits</c>.</param>
/// <param name="Width">8, 16, 32, 64 or 128 bits, or any width where the circuit becomes a constraint system.</param>
/// <param name="Values">Indices into <see cref="Circuit.Values"/> of decompositions of that width, or of constants.</param>
/// <param name="Offset">The number to subtract from each output to get its meaning: an unsigned integer cannot be negative.</param>
/// <param name="IsArray">Whether the output is an array, even one with a single element.</param>
public sealed record CircuitOutput(string Name, int Width, ImmutableArray<int> Values, BigInteger Offset, bool IsArray)
{
    /// <summary>
    /// Inputs that the program commits to with a second output, a hash of their words: indices into <see cref="Circuit.Values"/> of all weights and of a
    /// salt; empty if there is no commitment.
    /// </summary>
    public ImmutableArray<int> Committed { get; init; } = [];

    /// <summary>All values that are output, as numbers or in the commitment.</summary>
    internal IEnumerable<int> Operands => Values.Concat(Committed);

    /// <summary>The same output with other values.</summary>
    internal CircuitOutput MapOperands(Func<int, int> map) => this with { Values = [.. Values.Select(map)], Committed = [.. Committed.Select(map)] };
}
