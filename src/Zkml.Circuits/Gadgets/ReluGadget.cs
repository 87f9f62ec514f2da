using System.Numerics;
using Zkml.Circuits.Building;

namespace Zkml.Circuits.Gadgets;

/// <summary>
/// max(x, 0), divided by 2^k and rounded half up. One decomposition of x + 2^(k-1) + 2^m gives the sign (bit m) and the rounded quotient (bits k to
/// m - 1), and their product is the result; so rescaling costs nothing. The decompositions of a layer share wide words.
/// </summary>
public static class ReluGadget
{
    /// <summary>The rescaled ReLU of each value. Values that are proven not to be positive become 0; without rescaling, values proven not to be negative are kept.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="values">The layer's sums.</param>
    /// <param name="rescaleBits">k, or 0.</param>
    /// <param name="name">Gives the name of a result by its number.</param>
    public static int[] Rectify(CircuitBuilder builder, IReadOnlyList<int> values, int rescaleBits, Func<int, string> name)
    {
        var half = rescaleBits == 0 ? BigInteger.Zero : BigInteger.One << (rescaleBits - 1);
        var results = new int[values.Count];
        var open = new List<int>();
        for (var i = 0; i < values.Count; i++)
        {
            var interval = builder.IntervalOf(values[i]);
            if (interval.Maximum.Sign <= 0)
            {
                results[i] = builder.Constant(0);
            }
            else if (interval.Minimum.Sign >= 0 && rescaleBits == 0)
            {
                results[i] = values[i];
            }
            else
            {
                open.Add(i);
            }
        }

        // m is at least k; otherwise the quotient's bits would reach the sign's.
        var signs = open.Select(i => Math.Max(rescaleBits, (builder.IntervalOf(values[i]) + Interval.Of(half)).SignedBits - 1)).ToArray();
        var shifted = open.Select((i, k) => builder.Linear([new(1, values[i])], half + (BigInteger.One << signs[k]))).ToArray();
        var words = PackedDecomposition.Decompose(builder, shifted);
        for (var k = 0; k < open.Count; k++)
        {
            var value = values[open[k]];
            var bound = Interval.Of(0).Hull(Rescale(builder.IntervalOf(value).ClampBelowAtZero(), half, rescaleBits));
            var sign = builder.Slice(words[k].Word, words[k].Offset + signs[k], 1, bound: SignBound(builder.IntervalOf(value)));
            var quotient = rescaleBits == 0 && !PrefersBits(builder, value, signs[k]) ? value : QuotientBits(builder, words[k], rescaleBits, signs[k]);
            results[open[k]] = builder.Product(quotient, sign, name(open[k]), bound);
        }

        return results;
    }

    /// <summary>
    /// Where the value is 0 or more, its bits below the sign's are the value. Rows of a constraint system name them in a third as many digits; Aleo's programs have the value at hand.
    /// </summary>
    private static bool PrefersBits(CircuitBuilder builder, int value, int sign) => builder.Widths.IsExact && 3 * builder.AtomCount(value) > sign + 2;

    private static int QuotientBits(CircuitBuilder builder, PackedWord word, int rescaleBits, int sign) => sign == rescaleBits
        ? builder.Constant(0)
        : builder.Slice(word.Word, word.Offset + rescaleBits, sign - rescaleBits);

    private static Interval SignBound(Interval interval) => interval.Minimum.Sign >= 0 ? Interval.Of(1) : Interval.Bit;

    private static Interval Rescale(Interval interval, BigInteger half, int rescaleBits) =>
        new((interval.Minimum + half) >> rescaleBits, (interval.Maximum + half) >> rescaleBits);
}
