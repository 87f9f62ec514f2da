using System.Numerics;

namespace Zkml.Models.Networks;

/// <summary>A closed interval of integers that provably holds every value a quantity can take.</summary>
/// <param name="Minimum">The smallest possible value.</param>
/// <param name="Maximum">The largest possible value; not below <paramref name="Minimum"/>.</param>
public readonly record struct IntegerRange(BigInteger Minimum, BigInteger Maximum)
{
    /// <summary>The largest absolute value.</summary>
    public BigInteger Magnitude => BigInteger.Max(BigInteger.Abs(Minimum), BigInteger.Abs(Maximum));

    /// <summary>Bits of the narrowest two's complement integer that holds every value, the sign bit included.</summary>
    public int SignedBits => (int)long.Max(Minimum.GetBitLength(), Maximum.GetBitLength()) + 1;

    /// <summary>The values of c·x, for x in this range.</summary>
    public IntegerRange Times(BigInteger coefficient) => coefficient.Sign < 0
        ? new(Maximum * coefficient, Minimum * coefficient)
        : new(Minimum * coefficient, Maximum * coefficient);

    /// <summary>The values of x + y, for x in this range and y in the other.</summary>
    public IntegerRange Plus(IntegerRange other) => new(Minimum + other.Minimum, Maximum + other.Maximum);

    /// <summary>The values of an activation of x.</summary>
    public IntegerRange After(Activation activation) => activation switch
    {
        Activation.Relu => new(BigInteger.Max(Minimum, 0), BigInteger.Max(Maximum, 0)),
        Activation.Square => new(Minimum.Sign <= 0 && Maximum.Sign >= 0 ? 0 : SmallestMagnitude * SmallestMagnitude, Magnitude * Magnitude),
        _ => this,
    };

    /// <summary>The values of x divided by 2^bits and rounded half up.</summary>
    public IntegerRange Rescaled(int bits) => bits == 0 ? this : new(RoundedShift(Minimum, bits), RoundedShift(Maximum, bits));

    private BigInteger SmallestMagnitude => BigInteger.Min(BigInteger.Abs(Minimum), BigInteger.Abs(Maximum));

    private static BigInteger RoundedShift(BigInteger value, int bits) => (value + (BigInteger.One << (bits - 1))) >> bits;
}
