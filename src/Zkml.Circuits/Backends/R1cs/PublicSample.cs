using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs;

/// <summary>
/// How a public sample is packed into public inputs: the circuit's inputs in order, weights left out, each into the current word where it fits and otherwise into the next one, from the
/// lowest bit up.
/// </summary>
/// <param name="Slots">For each input of the circuit its word and its lowest bit there; null for a weight.</param>
/// <param name="Words">The number of words.</param>
public sealed record PublicSample(ImmutableArray<(int Word, int Offset)?> Slots, int Words)
{
    /// <summary>The bits of a word: 31 bytes, which are below every field's modulus.</summary>
    public const int WordBits = 248;

    /// <summary>The words of a circuit's inputs.</summary>
    public static PublicSample Of(ImmutableArray<CircuitInput> inputs)
    {
        var slots = ImmutableArray.CreateBuilder<(int, int)?>(inputs.Length);
        var (word, used) = (-1, WordBits);
        foreach (var input in inputs)
        {
            if (input.IsWeight)
            {
                slots.Add(null);
                continue;
            }

            if (used + input.Bits > WordBits)
            {
                (word, used) = (word + 1, 0);
            }

            slots.Add((word, used));
            used += input.Bits;
        }

        return new(slots.MoveToImmutable(), word + 1);
    }

    /// <summary>The words of a sample.</summary>
    /// <param name="values">The value of each input of the circuit, in order.</param>
    public BigInteger[] Pack(IReadOnlyList<BigInteger> values)
    {
        var words = new BigInteger[Words];
        for (var i = 0; i < Slots.Length; i++)
        {
            if (Slots[i] is var (word, offset))
            {
                words[word] += values[i] << offset;
            }
        }

        return words;
    }
}
