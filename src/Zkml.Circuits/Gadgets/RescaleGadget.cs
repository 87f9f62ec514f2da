using System.Numerics;
using Zkml.Circuits.Building;

namespace Zkml.Circuits.Gadgets;

/// <summary>
/// Division by 2^k, rounded half up: floor((x + 2^(k-1)) / 2^k), for values of either sign. The value is shifted by a multiple of 2^k so that it is
/// not negative and decomposed, and its upper bits are read: about one constraint per bit, and the decompositions of a layer share wide words.
/// </summary>
public static class RescaleGadget
{
    /// <summary>The rounded quotient of each value.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="values">The dividends.</param>
    /// <param name="rescaleBits">k, 1 or more.</param>
    /// <param name="name">Gives the name of a result by its number.</param>
    public static int[] DivideRoundingHalfUp(CircuitBuilder builder, IReadOnlyList<int> values, int rescaleBits, Func<int, string> name)
    {
        var half = BigInteger.One << (rescaleBits - 1);

        // A multiple of 2^k that lifts every x + half to 0 or more: then the quotient is lifted by lift / 2^k exactly.
        var lifts = values.Select(value => BigInteger.Max(0, -((builder.IntervalOf(value).Minimum + half) >> rescaleBits))).ToArray();
        var shifted = values.Select((value, i) => builder.Linear([new(1, value)], half + (lifts[i] << rescaleBits))).ToArray();
        var words = PackedDecomposition.Decompose(builder, shifted);
        var results = new int[values.Count];
        for (var i = 0; i < results.Length; i++)
        {
            var interval = builder.IntervalOf(values[i]);
            var bound = new Interval((interval.Minimum + half) >> rescaleBits, (interval.Maximum + half) >> rescaleBits);
            var lifted = bound + Interval.Of(lifts[i]);
            var bits = builder.IntervalOf(shifted[i]).UnsignedBits - rescaleBits;
            var quotient = bits <= 0 ? builder.Constant(0) : builder.Slice(words[i].Word, words[i].Offset + rescaleBits, bits, bound: lifted);
            results[i] = builder.Linear([new(1, quotient)], -lifts[i], name(i), bound);
        }

        return results;
    }
}
