using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions.Casts;

/// <summary>Casts of integers (snarkVM circuit/program/src/data/literal/cast/integer.rs; measured for every pair of types).</summary>
internal sealed class IntegerCasts(GateLibrary gates, FieldCasts fields)
{
    public SynthesizedValue Cast(CircuitInteger integer, LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => ToBoolean(integer),
        LiteralKind.Scalar => gates.Scalars.FromBits(integer.Bits),
        LiteralKind.Field or LiteralKind.Group or LiteralKind.Address => fields.Cast(gates.FieldBits.FromBits(integer.Bits), kind),
        _ when integer.Kind.IsSigned() => kind.IsSigned() ? SignedToSigned(integer, kind) : SignedToUnsigned(integer, kind),
        _ => FromUnsigned(integer, kind),
    };

    /// <summary>Keeps the lowest bits; a wider type repeats a signed integer's sign.</summary>
    public SynthesizedValue CastLossy(CircuitInteger integer, LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => new CircuitBoolean(integer.Bits[0]),
        LiteralKind.Scalar => gates.Scalars.FromBits(integer.Bits),
        LiteralKind.Field or LiteralKind.Group or LiteralKind.Address => fields.CastLossy(gates.FieldBits.FromBits(integer.Bits), kind),
        _ when kind.Bits() <= integer.Bits.Length => new CircuitInteger(kind, integer.Bits[..kind.Bits()]),
        _ => new CircuitInteger(kind, BitVector.Extend(
            integer.Bits, kind.Bits(), integer.Kind.IsSigned() ? integer.MostSignificantBit : LinearCombination.Zero)),
    };

    /// <summary>Asserts that the value is 0 or 1, which are constants of the value's type.</summary>
    private CircuitBoolean ToBoolean(CircuitInteger integer)
    {
        var isOne = gates.IntegerComparisons.IsEqual(integer, ConstantIntegers.Create(gates.System, integer.Kind, 1));
        var isZero = gates.IntegerComparisons.IsEqual(integer, ConstantIntegers.Create(gates.System, integer.Kind, 0));
        return fields.ToBoolean(isZero, isOne);
    }

    /// <summary>
    /// One constraint where the type is narrower, or as wide and signed: the sum of the bits that must be zero. The sign bit is one of
    /// them and stays a bit of the result all the same (measured).
    /// </summary>
    private CircuitInteger FromUnsigned(CircuitInteger integer, LiteralKind kind)
    {
        var free = kind.IsSigned() ? kind.Bits() - 1 : kind.Bits();
        if (free < integer.Bits.Length)
        {
            gates.Booleans.AssertAllZero(integer.Bits.AsSpan(free));
        }

        return KeepLowest(integer, kind);
    }

    /// <summary>One constraint: the sum of the upper bits is zero, or the sign bit is, which stays a bit of the result (measured).</summary>
    private CircuitInteger SignedToUnsigned(CircuitInteger integer, LiteralKind kind)
    {
        if (kind.Bits() < integer.Bits.Length)
        {
            gates.Booleans.AssertAllZero(integer.Bits.AsSpan(kind.Bits()));
        }
        else
        {
            gates.System.AssertTrue(integer.MostSignificantBit.Not());
        }

        return KeepLowest(integer, kind);
    }

    private static CircuitInteger KeepLowest(CircuitInteger integer, LiteralKind kind) =>
        new(kind, BitVector.Extend(integer.Bits.AsSpan(0, Math.Min(kind.Bits(), integer.Bits.Length)), kind.Bits(), LinearCombination.Zero));

    /// <summary>Where narrower, every dropped bit equals the sign.</summary>
    private CircuitInteger SignedToSigned(CircuitInteger integer, LiteralKind kind)
    {
        var sign = integer.MostSignificantBit;
        if (kind.Bits() >= integer.Bits.Length)
        {
            return new(kind, BitVector.Extend(integer.Bits, kind.Bits(), sign));
        }

        foreach (var bit in integer.Bits.AsSpan()[(kind.Bits() - 1)..^1])
        {
            gates.System.AssertEqual(sign, bit);
        }

        return new(kind, [.. integer.Bits.AsSpan(0, kind.Bits() - 1), sign]);
    }
}
