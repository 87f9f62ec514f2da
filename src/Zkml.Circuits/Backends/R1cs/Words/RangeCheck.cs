using System.Numerics;
using Zkml.Circuits.Backends.R1cs.Rows;

namespace Zkml.Circuits.Backends.R1cs.Words;

/// <summary>
/// Proves that a sum is one of 0 to 2^bits - 1, by a polynomial that vanishes there and nowhere else in the field: a row per bit.
/// <code>
/// 1 bit:   x·(x - 1) = 0
/// 2 bits:  t = x·(x - 3), which is 0 or -2;                          t·(t + 2) = 0
/// 3 bits:  t = x·(x - 7), which is 0, -6, -10 or -12;  u = t·(t + 6);  u·(u + 16·t + 120) = 0, since (t + 10)·(t + 12) = u + 16·t + 120
/// </code>
/// </summary>
internal static class RangeCheck
{
    /// <summary>Adds the rows, and the steps of their wires.</summary>
    public static void Add(SystemDraft draft, WireSum value, int bits)
    {
        if (bits == 1)
        {
            draft.Add(DraftRow.ShiftedSquare(value, -1, WireSum.Zero));
            return;
        }

        var last = (BigInteger.One << bits) - 1;
        var folded = ShiftedSquare(draft, value, -last, bits == 2 ? new(-2, 0) : new(-12, 0));
        if (bits == 2)
        {
            draft.Add(DraftRow.ShiftedSquare(folded, 2, WireSum.Zero));
            return;
        }

        if (bits != 3)
        {
            throw new ArgumentOutOfRangeException(nameof(bits), bits, "a digit has up to three bits");
        }

        var half = ShiftedSquare(draft, folded, 6, new(0, 72));
        draft.Add(DraftRow.Product(half, new SumBuilder().Add(1, half).Add(16, folded).Add(120, 0).ToSum(), WireSum.Zero));
    }

    private static WireSum ShiftedSquare(SystemDraft draft, WireSum value, BigInteger shift, Interval range)
    {
        var wire = draft.AddWire(range);
        var result = SumBuilder.Of(wire);
        draft.Add(new ProductStep(wire, value, SumBuilder.Affine(BigInteger.One, value, shift)));
        draft.Add(DraftRow.ShiftedSquare(value, shift, result));
        return result;
    }
}
