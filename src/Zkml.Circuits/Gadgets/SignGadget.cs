using System.Numerics;
using Zkml.Circuits.Building;

namespace Zkml.Circuits.Gadgets;

/// <summary>
/// Tests x ≥ 0. For x in [-2^m, 2^m), bit m of x + 2^m is 1 exactly if x ≥ 0; the bits of several x share wide words.
/// About m + 1 + 1/k constraints each, if k of them fit one word.
/// </summary>
public static class SignGadget
{
    /// <summary>One bit per value: 1 if it is at least 0. Values whose interval decides the test cost nothing.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="values">The values to test.</param>
    /// <param name="name">Gives the name of a bit by its number.</param>
    public static int[] AtLeastZero(CircuitBuilder builder, IReadOnlyList<int> values, Func<int, string>? name = null)
    {
        var bits = new int[values.Count];
        var open = new List<int>();
        for (var i = 0; i < values.Count; i++)
        {
            var interval = builder.IntervalOf(values[i]);
            if (interval.Minimum.Sign >= 0 || interval.Maximum.Sign < 0)
            {
                bits[i] = builder.Constant(interval.Minimum.Sign >= 0 ? 1 : 0);
            }
            else
            {
                open.Add(i);
            }
        }

        var shifts = open.Select(i => builder.IntervalOf(values[i]).SignedBits - 1).ToArray();
        var shifted = open.Select((i, k) => builder.Linear([new(1, values[i])], BigInteger.One << shifts[k])).ToArray();
        var words = PackedDecomposition.Decompose(builder, shifted);
        for (var k = 0; k < open.Count; k++)
        {
            bits[open[k]] = builder.Slice(words[k].Word, words[k].Offset + shifts[k], 1, name?.Invoke(open[k]));
        }

        return bits;
    }
}
