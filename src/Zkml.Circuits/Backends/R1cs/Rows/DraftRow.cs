using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Rows;

/// <summary>A row whose form is not chosen yet: several rows over the same wires have the same solutions, but fill the three matrices differently.</summary>
/// <param name="IsLinear">Whether it says that a sum is 0, so that any matrix can take all of it.</param>
/// <param name="Forms">The rows to choose from.</param>
internal sealed record DraftRow(bool IsLinear, ImmutableArray<R1csConstraint> Forms)
{
    /// <summary>left · right = result.</summary>
    public static DraftRow Product(WireSum left, WireSum right, WireSum result) => new(false, left == right ? [new(left, right, result)] : [new(left, right, result), new(right, left, result)]);

    /// <summary>value · (value + shift) = rest; the same as value · value = rest - shift · value.</summary>
    public static DraftRow ShiftedSquare(WireSum value, BigInteger shift, WireSum rest)
    {
        var shifted = SumBuilder.Affine(BigInteger.One, value, shift);
        return new(false, [new(value, value, new SumBuilder().Add(BigInteger.One, rest).Add(-shift, value).ToSum()), new(value, shifted, rest), new(shifted, value, rest)]);
    }

    /// <summary>sum = 0: as sum · 1 = 0, 1 · sum = 0 or 0 · 0 = sum.</summary>
    public static DraftRow Linear(WireSum sum)
    {
        var one = SumBuilder.Of(0);
        return new(true, [new(WireSum.Zero, WireSum.Zero, sum), new(sum, one, WireSum.Zero), new(one, sum, WireSum.Zero)]);
    }
}
