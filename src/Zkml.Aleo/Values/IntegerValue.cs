using System.Numerics;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Values;

/// <summary>An integer of 8 to 128 bits.</summary>
public sealed record IntegerValue : LiteralValue
{
    private IntegerValue(LiteralKind kind, UInt128 bits)
    {
        Kind = kind;
        Bits = bits;
    }

    /// <inheritdoc/>
    public override LiteralKind Kind { get; }

    /// <summary>The value's bits, two's complement for a signed type, with zeros above the type's width.</summary>
    public UInt128 Bits { get; }

    /// <summary>Whether this is below zero.</summary>
    public bool IsNegative => Kind.IsSigned() && ((Bits >> (Kind.Bits() - 1)) & UInt128.One) != UInt128.Zero;

    /// <summary>The integer whose bits are the lowest of <paramref name="bits"/>.</summary>
    public static IntegerValue FromBits(LiteralKind kind, UInt128 bits) => new(kind, bits & Mask(kind));

    /// <summary>The integer that is congruent to <paramref name="value"/> modulo 2 to the power of the type's width.</summary>
    public static IntegerValue Wrap(LiteralKind kind, BigInteger value)
    {
        if (value.Sign >= 0 && value <= ulong.MaxValue)
        {
            return FromBits(kind, (ulong)value);
        }

        return new(kind, (UInt128)(value & (BigInteger)Mask(kind)));
    }

    /// <summary>The integer, or null if the type cannot hold it.</summary>
    public static IntegerValue? TryFrom(LiteralKind kind, BigInteger value) =>
        value < kind.Minimum() || value > kind.Maximum() ? null : Wrap(kind, value);

    /// <summary>The signed value.</summary>
    public BigInteger ToBigInteger() => IsNegative ? Bits - (BigInteger.One << Kind.Bits()) : Bits;

    /// <inheritdoc/>
    public override Literal ToLiteral() => new(Kind, ToBigInteger());

    private static UInt128 Mask(LiteralKind kind) => UInt128.MaxValue >> (128 - kind.Bits());
}
