using System.Globalization;
using System.Numerics;

namespace Zkml.Aleo;

/// <summary>
/// An element of the scalar field of BLS12-377: the numbers that an Aleo circuit computes with. The default value is zero.
/// </summary>
/// <remarks>Held as x * 2^256 mod p in four 64-bit limbs, least significant first, always below p (Montgomery form).</remarks>
public readonly partial struct FieldElement : IEquatable<FieldElement>, IComparable<FieldElement>
{
    /// <summary>The number of bits of a canonical value.</summary>
    public const int Bits = 253;

    /// <summary>The number of bits that any value of that many bits fits into without wrapping.</summary>
    public const int DataBits = 252;

    private readonly ulong _limb0;
    private readonly ulong _limb1;
    private readonly ulong _limb2;
    private readonly ulong _limb3;

    private FieldElement(ulong limb0, ulong limb1, ulong limb2, ulong limb3)
    {
        _limb0 = limb0;
        _limb1 = limb1;
        _limb2 = limb2;
        _limb3 = limb3;
    }

    /// <summary>The field's prime p.</summary>
    public static BigInteger Modulus { get; } =
        BigInteger.Parse("8444461749428370424248824938781546531375899335154063827935233455917409239041", CultureInfo.InvariantCulture);

    /// <summary>0.</summary>
    public static FieldElement Zero => default;

    /// <summary>1.</summary>
    public static FieldElement One { get; } = From(1UL);

    /// <summary>Whether this is 0.</summary>
    public bool IsZero => (_limb0 | _limb1 | _limb2 | _limb3) == 0;

    /// <summary>Whether this is 1.</summary>
    public bool IsOne => this == One;

    /// <summary>Sum modulo p.</summary>
    public static FieldElement operator +(in FieldElement left, in FieldElement right) => Montgomery.Add(left, right);

    /// <summary>Difference modulo p.</summary>
    public static FieldElement operator -(in FieldElement left, in FieldElement right) => Montgomery.Subtract(left, right);

    /// <summary>p - x; 0 for 0.</summary>
    public static FieldElement operator -(in FieldElement value) => Montgomery.Subtract(default, value);

    /// <summary>Product modulo p.</summary>
    public static FieldElement operator *(in FieldElement left, in FieldElement right) => Montgomery.Multiply(left, right);

    /// <summary>Whether both are the same element.</summary>
    public static bool operator ==(in FieldElement left, in FieldElement right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(in FieldElement left, in FieldElement right) => !left.Equals(right);

    /// <summary>The element to a power of at least 0; 0 to the power of 0 is 1.</summary>
    public FieldElement Power(BigInteger exponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        var result = One;
        var bytes = exponent.ToByteArray();
        for (var bit = (int)exponent.GetBitLength() - 1; bit >= 0; bit--)
        {
            result *= result;
            if (((bytes[bit >> 3] >> (bit & 7)) & 1) != 0)
            {
                result *= this;
            }
        }

        return result;
    }

    /// <summary>The multiplicative inverse.</summary>
    /// <exception cref="DivideByZeroException">The element is 0.</exception>
    public FieldElement Inverse() => IsZero ? throw new DivideByZeroException("zero has no inverse in the field") : Inversion.Invert(this);

    /// <inheritdoc/>
    public bool Equals(FieldElement other) =>
        _limb0 == other._limb0 && _limb1 == other._limb1 && _limb2 == other._limb2 && _limb3 == other._limb3;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FieldElement other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_limb0, _limb1, _limb2, _limb3);

    /// <summary>Compares the canonical values 0 to p - 1.</summary>
    public int CompareTo(FieldElement other)
    {
        var (left, right) = (Montgomery.ToCanonical(this), Montgomery.ToCanonical(other));
        return left._limb3 != right._limb3 ? left._limb3.CompareTo(right._limb3)
            : left._limb2 != right._limb2 ? left._limb2.CompareTo(right._limb2)
            : left._limb1 != right._limb1 ? left._limb1.CompareTo(right._limb1)
            : left._limb0.CompareTo(right._limb0);
    }

    /// <summary>Whether the left canonical value is the smaller.</summary>
    public static bool operator <(in FieldElement left, in FieldElement right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left canonical value is the greater.</summary>
    public static bool operator >(in FieldElement left, in FieldElement right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left canonical value is at most the right.</summary>
    public static bool operator <=(in FieldElement left, in FieldElement right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left canonical value is at least the right.</summary>
    public static bool operator >=(in FieldElement left, in FieldElement right) => left.CompareTo(right) >= 0;
}
