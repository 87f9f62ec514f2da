using System.Numerics;
using static Zkml.Aleo.Arithmetic.Limbs;

namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>256 bits, least significant limb first, with arithmetic modulo 2^256: an unsigned number, or one in two's complement.</summary>
internal readonly record struct UInt256(ulong Limb0, ulong Limb1, ulong Limb2, ulong Limb3)
{
    private static readonly BigInteger Mask = (BigInteger.One << 256) - 1;

    /// <summary>Whether the number in two's complement is below 0.</summary>
    public bool IsNegative => (long)Limb3 < 0;

    /// <summary>Whether all bits are 0.</summary>
    public bool IsZero => (Limb0 | Limb1 | Limb2 | Limb3) == 0;

    /// <summary>A number of any sign modulo 2^256.</summary>
    public static UInt256 From(BigInteger value)
    {
        var bits = value & Mask;
        return new((ulong)(bits & ulong.MaxValue), (ulong)((bits >> 64) & ulong.MaxValue), (ulong)((bits >> 128) & ulong.MaxValue), (ulong)(bits >> 192));
    }

    /// <summary>A number of any sign in two's complement.</summary>
    public static UInt256 From(long value)
    {
        var sign = (ulong)(value >> 63);
        return new((ulong)value, sign, sign, sign);
    }

    /// <summary>The sum modulo 2^256.</summary>
    public static UInt256 operator +(in UInt256 left, in UInt256 right) => Add(left, right, out _);

    /// <summary>The difference modulo 2^256.</summary>
    public static UInt256 operator -(in UInt256 left, in UInt256 right) => Subtract(left, right, out _);

    /// <summary>The negative in two's complement.</summary>
    public static UInt256 operator -(in UInt256 value) => default(UInt256) - value;

    /// <summary>The product modulo 2^256.</summary>
    public static UInt256 operator *(in UInt256 left, in UInt256 right)
    {
        unchecked
        {
            ulong carry = 0;
            var limb0 = MultiplyAdd(left.Limb0, right.Limb0, 0, ref carry);
            var limb1 = MultiplyAdd(left.Limb1, right.Limb0, 0, ref carry);
            var limb2 = MultiplyAdd(left.Limb2, right.Limb0, 0, ref carry);
            var limb3 = (left.Limb3 * right.Limb0) + carry;
            carry = 0;
            limb1 = MultiplyAdd(left.Limb0, right.Limb1, limb1, ref carry);
            limb2 = MultiplyAdd(left.Limb1, right.Limb1, limb2, ref carry);
            limb3 += (left.Limb2 * right.Limb1) + carry;
            carry = 0;
            limb2 = MultiplyAdd(left.Limb0, right.Limb2, limb2, ref carry);
            limb3 += (left.Limb1 * right.Limb2) + carry + (left.Limb0 * right.Limb3);
            return new(limb0, limb1, limb2, limb3);
        }
    }

    /// <summary>The sum, and the bit that does not fit.</summary>
    public static UInt256 Add(in UInt256 left, in UInt256 right, out ulong carry)
    {
        carry = 0;
        return new(
            AddWithCarry(left.Limb0, right.Limb0, ref carry),
            AddWithCarry(left.Limb1, right.Limb1, ref carry),
            AddWithCarry(left.Limb2, right.Limb2, ref carry),
            AddWithCarry(left.Limb3, right.Limb3, ref carry));
    }

    /// <summary>The difference, and 1 if the right number is the larger.</summary>
    public static UInt256 Subtract(in UInt256 left, in UInt256 right, out ulong borrow)
    {
        borrow = 0;
        return new(
            SubtractWithBorrow(left.Limb0, right.Limb0, ref borrow),
            SubtractWithBorrow(left.Limb1, right.Limb1, ref borrow),
            SubtractWithBorrow(left.Limb2, right.Limb2, ref borrow),
            SubtractWithBorrow(left.Limb3, right.Limb3, ref borrow));
    }

    /// <summary>floor(unsigned number / 2^offset) mod 2^length, for a length of at most 64.</summary>
    public ulong Bits(int offset, int length)
    {
        var limb = offset >> 6;
        var shift = offset & 63;
        var bits = Limb(limb) >> shift;
        if (shift != 0)
        {
            bits |= Limb(limb + 1) << (64 - shift);
        }

        return length < 64 ? bits & ((1UL << length) - 1) : bits;
    }

    /// <summary>floor(unsigned number / 2^offset) mod 2^length.</summary>
    public UInt256 Slice(int offset, int length) =>
        new(Part(offset, length, 0), Part(offset, length, 64), Part(offset, length, 128), Part(offset, length, 192));

    /// <summary>The number in two's complement.</summary>
    public BigInteger ToSigned() => IsNegative ? -(-this).ToUnsigned() : ToUnsigned();

    /// <summary>The unsigned number.</summary>
    public BigInteger ToUnsigned() => (((((new BigInteger(Limb3) << 64) | Limb2) << 64) | Limb1) << 64) | Limb0;

    /// <summary>The absolute value of the number in two's complement, not below it by more than rounding.</summary>
    public double Magnitude()
    {
        var value = IsNegative ? -this : this;
        const double TwoTo64 = 18446744073709551616.0;
        return (((((value.Limb3 * TwoTo64) + value.Limb2) * TwoTo64) + value.Limb1) * TwoTo64) + value.Limb0;
    }

    private ulong Part(int offset, int length, int from) => length > from ? Bits(offset + from, Math.Min(64, length - from)) : 0;

    private ulong Limb(int index) => index switch
    {
        0 => Limb0,
        1 => Limb1,
        2 => Limb2,
        3 => Limb3,
        _ => 0,
    };
}
