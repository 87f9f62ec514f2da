using System.Numerics;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Gadgets;

/// <summary>
/// Decomposes several values that are proven not to be negative, several per word: Σ 2^offset·v is cast once, and each value's bits are read from
/// the word for free. Sound because each value's interval proves that it stays within its own bits, which makes the decomposition unique.
/// </summary>
public static class PackedDecomposition
{
    /// <summary>The word and offset of each value.</summary>
    /// <exception cref="ModelDoesNotFitException">A value is wider than the widest word.</exception>
    public static PackedWord[] Decompose(CircuitBuilder builder, IReadOnlyList<int> values)
    {
        var bits = values.Select(value => Math.Max(1, builder.IntervalOf(value).UnsignedBits)).ToArray();
        foreach (var width in bits.Where(width => width > builder.Widths.Maximum))
        {
            throw new ModelDoesNotFitException(
                $"{builder.Section}: a value needs {width} bits, the widest integer has {builder.Widths.Maximum}; narrower weights, fewer layers or a rescaled hidden layer would help");
        }

        var placed = new PackedWord[values.Count];
        foreach (var (width, members) in WordPlan.Cheapest(bits, builder.Widths).Words)
        {
            var word = builder.Decompose(Concatenate(builder, values, bits, members), width);
            var offset = 0;
            foreach (var member in members)
            {
                placed[member] = new(word, offset);
                offset += bits[member];
            }
        }

        return placed;
    }

    private static int Concatenate(CircuitBuilder builder, IReadOnlyList<int> values, int[] bits, IReadOnlyList<int> members)
    {
        if (members.Count == 1)
        {
            return values[members[0]];
        }

        var terms = new List<LinearTerm>();
        var offset = 0;
        foreach (var member in members)
        {
            terms.Add(new(BigInteger.One << offset, values[member]));
            offset += bits[member];
        }

        return builder.Linear(terms);
    }
}
