using System.Globalization;
using System.Numerics;

namespace Zkml.Aleo;

public readonly partial struct FieldElement
{
    /// <summary>The element of an integer.</summary>
    public static FieldElement From(ulong value) => Montgomery.FromCanonical(new(value, 0, 0, 0));

    /// <summary>The element of an integer; a negative one becomes p - |value|.</summary>
    public static FieldElement From(long value) => value < 0 ? -From((ulong)-value) : From((ulong)value);

    /// <summary>The element of an integer.</summary>
    public static FieldElement From(UInt128 value) => Montgomery.FromCanonical(new((ulong)value, (ulong)(value >> 64), 0, 0));

    /// <summary>The element of any integer, reduced modulo p; a negative one becomes p - |value| mod p.</summary>
    public static FieldElement From(BigInteger value)
    {
        var canonical = BigInteger.Remainder(value, Modulus);
        if (canonical.Sign < 0)
        {
            canonical += Modulus;
        }

        return Montgomery.FromCanonical(new(
            (ulong)(canonical & ulong.MaxValue),
            (ulong)((canonical >> 64) & ulong.MaxValue),
            (ulong)((canonical >> 128) & ulong.MaxValue),
            (ulong)(canonical >> 192)));
    }

    /// <summary>2^exponent mod p.</summary>
    public static FieldElement PowerOfTwo(int exponent) => exponent < 128 ? From(UInt128.One << exponent) : From(BigInteger.One << exponent);

    /// <summary>The element of a decimal integer, which may be negative or above p.</summary>
    /// <exception cref="FormatException">The text is not a decimal integer.</exception>
    public static FieldElement Parse(string text) => From(BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    /// <summary>The canonical value, 0 to p - 1.</summary>
    public BigInteger ToBigInteger()
    {
        var canonical = Montgomery.ToCanonical(this);
        return (((((new BigInteger(canonical._limb3) << 64) | canonical._limb2) << 64) | canonical._limb1) << 64) | canonical._limb0;
    }

    /// <summary>The 128 lowest bits of the canonical value.</summary>
    public UInt128 ToUInt128()
    {
        var canonical = Montgomery.ToCanonical(this);
        return new(canonical._limb1, canonical._limb0);
    }

    /// <summary>Whether the canonical value is a multiple of 2.</summary>
    public bool IsEven => (Montgomery.ToCanonical(this)._limb0 & 1) == 0;

    /// <summary>The number of bits that the canonical value needs: 0 for 0, at most 253.</summary>
    public int BitLength()
    {
        var canonical = Montgomery.ToCanonical(this);
        return canonical._limb3 != 0 ? 256 - BitOperations.LeadingZeroCount(canonical._limb3)
            : canonical._limb2 != 0 ? 192 - BitOperations.LeadingZeroCount(canonical._limb2)
            : canonical._limb1 != 0 ? 128 - BitOperations.LeadingZeroCount(canonical._limb1)
            : 64 - BitOperations.LeadingZeroCount(canonical._limb0);
    }

    /// <summary>The 253 bits of the canonical value, least significant first.</summary>
    public bool[] ToBits()
    {
        var canonical = Montgomery.ToCanonical(this);
        ReadOnlySpan<ulong> limbs = [canonical._limb0, canonical._limb1, canonical._limb2, canonical._limb3];
        var bits = new bool[Bits];
        for (var bit = 0; bit < Bits; bit++)
        {
            bits[bit] = ((limbs[bit >> 6] >> (bit & 63)) & 1) != 0;
        }

        return bits;
    }

    /// <summary>The canonical value in decimal, without the type's suffix.</summary>
    public override string ToString() => ToBigInteger().ToString(CultureInfo.InvariantCulture);
}
