using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Circuits;

/// <summary>What the circuit gives out: unsigned integers of one of Aleo's widths; one for a class, an array for logits.</summary>
/// <param name="Name">An identifier: <c>class</c>, <c>logits</c>.</param>
/// <param name="Width">8, 16, 32, 64 or 128.</param>
/// <param name="Values">Places in <see cref="Circuit.Values"/> of decompositions of that width, or of constants.</param>
/// <param name="Offset">Subtract it from each number given out to get the value meant: an unsigned integer cannot be negative.</param>
/// <param name="IsArray">Whether the output is an array, even of one.</param>
public sealed record CircuitOutput(string Name, int Width, ImmutableArray<int> Values, BigInteger Offset, bool IsArray)
{
    /// <summary>
    /// Inputs that the program commits to: a second output is a hash of their words. Places in <see cref="Circuit.Values"/> of all weights and of a
    /// salt; empty if there is no commitment.
    /// </summary>
    public ImmutableArray<int> Committed { get; init; } = [];

    /// <summary>All values that leave, in their numbers or in the commitment.</summary>
    internal IEnumerable<int> Operands => Values.Concat(Committed);

    /// <summary>The same output of other values.</summary>
    internal CircuitOutput MapOperands(Func<int, int> map) => this with { Values = [.. Values.Select(map)], Committed = [.. Committed.Select(map)] };
}
