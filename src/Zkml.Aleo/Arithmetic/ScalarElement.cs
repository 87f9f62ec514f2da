using System.Globalization;
using System.Numerics;

namespace Zkml.Aleo;

/// <summary>A number modulo the order r of the group: what a group element is multiplied by. The default value is zero.</summary>
public readonly struct ScalarElement : IEquatable<ScalarElement>, IComparable<ScalarElement>
{
    /// <summary>The number of bits of a canonical value.</summary>
    public const int Bits = 251;

    /// <summary>The number of bits that any value of that many bits fits into without wrapping.</summary>
    public const int DataBits = 250;

    private readonly BigInteger _value;

    private ScalarElement(BigInteger canonical) => _value = canonical;

    /// <summary>The group's prime order r.</summary>
    public static BigInteger Modulus { get; } =
        BigInteger.Parse("2111115437357092606062206234695386632838870926408408195193685246394721360383", CultureInfo.InvariantCulture);

    /// <summary>The element of any integer, reduced modulo r; a negative one becomes r - |value| mod r.</summary>
    public static ScalarElement From(BigInteger value)
    {
        var remainder = BigInteger.Remainder(value, Modulus);
        return new(remainder.Sign < 0 ? remainder + Modulus : remainder);
    }

    /// <summary>Sum modulo r.</summary>
    public static ScalarElement operator +(ScalarElement left, ScalarElement right) => From(left._value + right._value);

    /// <summary>Whether both are the same element.</summary>
    public static bool operator ==(ScalarElement left, ScalarElement right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(ScalarElement left, ScalarElement right) => !left.Equals(right);

    /// <summary>Whether the left canonical value is the smaller.</summary>
    public static bool operator <(ScalarElement left, ScalarElement right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left canonical value is the greater.</summary>
    public static bool operator >(ScalarElement left, ScalarElement right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left canonical value is at most the right.</summary>
    public static bool operator <=(ScalarElement left, ScalarElement right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left canonical value is at least the right.</summary>
    public static bool operator >=(ScalarElement left, ScalarElement right) => left.CompareTo(right) >= 0;

    /// <summary>The canonical value, 0 to r - 1.</summary>
    public BigInteger ToBigInteger() => _value;

    /// <summary>The 251 bits of the canonical value, least significant first.</summary>
    public bool[] ToBits()
    {
        var bits = new bool[Bits];
        var bytes = _value.ToByteArray(isUnsigned: true);
        for (var bit = 0; bit < 8 * bytes.Length && bit < Bits; bit++)
        {
            bits[bit] = ((bytes[bit >> 3] >> (bit & 7)) & 1) != 0;
        }

        return bits;
    }

    /// <inheritdoc/>
    public bool Equals(ScalarElement other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ScalarElement other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <summary>Compares the canonical values 0 to r - 1.</summary>
    public int CompareTo(ScalarElement other) => _value.CompareTo(other._value);

    /// <summary>The canonical value in decimal, without the type's suffix.</summary>
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);
}
