using System.Numerics;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Shifts of integers (snarkVM circuit/types/integers/src/{shl,shr}_*.rs). A wrapped shift by a constant renames bits and is free.</summary>
internal sealed class IntegerShiftGates(
    ConstraintSystem system,
    BooleanGates booleans,
    FieldGates fields,
    FieldBitGates fieldBits,
    IntegerSumGates sums,
    IntegerProductGates products,
    IntegerPowerGates powers,
    IntegerComparisonGates comparisons,
    IntegerQuotientGates quotients)
{
    public CircuitInteger Left(CircuitInteger value, CircuitInteger amount)
    {
        var (width, signed) = (value.Bits.Length, value.Kind.IsSigned());
        var two = Two(signed ? value.Kind.ToUnsigned() : value.Kind);
        var fieldBitsNeeded = signed ? 3 * width : 2 * width;
        if (fieldBitsNeeded >= FieldElement.DataBits)
        {
            return signed ? LeftByFactor(value, two, amount) : products.Multiply(value, powers.Power(two, amount));
        }

        AssertInWidth(amount, width);
        var extended = signed ? BitVector.Extend(value.Bits, 2 * width, value.MostSignificantBit) : value.Bits;
        var bits = fieldBits.ToLowerBits(MultiplyByPower(BitVector.Weigh(extended), amount, width, null), fieldBitsNeeded);
        var result = new CircuitInteger(value.Kind, bits[..width]);
        if (!signed)
        {
            booleans.AssertAllZero(bits.AsSpan(width));
            return result;
        }

        foreach (var bit in bits.AsSpan(width, width))
        {
            system.AssertEqual(bit, result.MostSignificantBit);
        }

        return result;
    }

    public CircuitInteger LeftWrapped(CircuitInteger value, CircuitInteger amount)
    {
        if (ConstantIntegers.TryApply(system, Opcode.ShiftLeftWrapped, value, amount) is { } result)
        {
            return result;
        }

        var width = value.Bits.Length;
        if (TryGetAmount(amount, width) is { } constant)
        {
            var shifted = new LinearCombination[width];
            Array.Fill(shifted, LinearCombination.Zero, 0, constant);
            value.Bits.AsSpan(0, width - constant).CopyTo(shifted.AsSpan(constant));
            return new(value.Kind, shifted);
        }

        return IntegerProductGates.FitsField(width)
            ? new(value.Kind, fieldBits.ToLowerBits(MultiplyByPower(value.ToField(), amount, width, null), 2 * width)[..width])
            : products.MultiplyWrapped(value, PowerOfTwo(value.Kind, amount, width));
    }

    public CircuitInteger Right(CircuitInteger value, CircuitInteger amount)
    {
        if (ConstantIntegers.TryApply(system, Opcode.ShiftRight, value, amount) is { } result)
        {
            return result;
        }

        AssertInWidth(amount, value.Bits.Length);
        return RightWrapped(value, amount);
    }

    public CircuitInteger RightWrapped(CircuitInteger value, CircuitInteger amount)
    {
        var (width, signed) = (value.Bits.Length, value.Kind.IsSigned());
        if (ConstantIntegers.TryApply(system, Opcode.ShiftRightWrapped, value, amount) is { } result)
        {
            return result;
        }

        if (TryGetAmount(amount, width) is { } constant)
        {
            var fill = signed ? value.MostSignificantBit : LinearCombination.Zero;
            return new(value.Kind, BitVector.Extend(value.Bits.AsSpan(constant), width, fill));
        }

        if (!IntegerProductGates.FitsField(width))
        {
            var divisor = PowerOfTwo(value.Kind, amount, width);
            return signed ? RightByDivision(value, divisor) : quotients.DivideWrapped(value, divisor);
        }

        // A right shift is a left shift of the bits in reverse order; a negative value shifts ones in.
        LinearCombination[] reversed = [.. value.Bits];
        Array.Reverse(reversed);
        var product = MultiplyByPower(BitVector.Weigh(reversed), amount, width, signed ? value.MostSignificantBit : null);
        var bits = fieldBits.ToLowerBits(product, 2 * width)[..width];
        Array.Reverse(bits);
        return new(value.Kind, bits);
    }

    /// <summary>Multiplies by 2^(2^i) for every set bit i of the amount; with a sign, the bits shifted in repeat it.</summary>
    private LinearCombination MultiplyByPower(LinearCombination value, CircuitInteger amount, int width, LinearCombination? sign)
    {
        for (var bit = 0; 1 << bit < width; bit++)
        {
            var factor = FieldElement.PowerOfTwo(1 << bit);
            system.AddConstants(sign is null ? 1 : 2);
            var product = value.Scaled(factor);
            if (sign is not null)
            {
                product.Add(sign, factor - FieldElement.One);
            }

            value = fields.Select(amount.Bits[bit], product, value);
        }

        return value;
    }

    private CircuitInteger PowerOfTwo(LiteralKind kind, CircuitInteger amount, int width)
    {
        var power = LinearCombination.One;
        for (var bit = AmountBits(width) - 1; bit >= 0; bit--)
        {
            power = fields.Square(power);
            power = fields.Select(amount.Bits[bit], power.Scaled(FieldElement.From(2UL)), power);
        }

        return new(kind, fieldBits.ToLowerBits(power, width));
    }

    /// <summary>A shift by N - 1 multiplies by the type's minimum, whose sign the value balances.</summary>
    private CircuitInteger LeftByFactor(CircuitInteger value, CircuitInteger two, CircuitInteger amount)
    {
        var factor = powers.Power(two, amount).As(value.Kind);
        var minimum = ConstantIntegers.Create(system, value.Kind, value.Kind.Minimum());
        var isMinimum = comparisons.IsEqual(factor, minimum);
        return products.Multiply(sums.Select(isMinimum, sums.NegateWrapped(value), value), factor);
    }

    /// <summary>Division rounds towards zero, a shift downwards.</summary>
    private CircuitInteger RightByDivision(CircuitInteger value, CircuitInteger divisor)
    {
        var unsigned = value.Kind.ToUnsigned();
        var (unsignedQuotient, remainder) = quotients.DivideMagnitudes(sums.AbsoluteWrapped(value).As(unsigned), divisor.As(unsigned));
        var quotient = unsignedQuotient.As(value.Kind);
        var negated = sums.AddWrapped(IntegerSumGates.Not(quotient), ConstantIntegers.Create(system, value.Kind, 1));
        var isExact = fields.IsEqual(remainder.ToField(), LinearCombination.Zero);
        var rounded = sums.Select(isExact, negated, sums.SubtractWrapped(negated, ConstantIntegers.Create(system, value.Kind, 1)));
        return sums.Select(value.MostSignificantBit, rounded, quotient);
    }

    /// <summary>One and one, which are constants like their sum.</summary>
    private CircuitInteger Two(LiteralKind kind)
    {
        system.AddConstants(2 * kind.Bits());
        return ConstantIntegers.Create(system, kind, 2);
    }

    private void AssertInWidth(CircuitInteger amount, int width)
    {
        if (amount.TryGetInteger() is { } constant && constant.Bits >= (UInt128)width)
        {
            throw new OperationHaltException($"the shift amount {constant.Bits} is not below {width}");
        }

        booleans.AssertAllZero(amount.Bits.AsSpan(AmountBits(width)));
    }

    private static int? TryGetAmount(CircuitInteger amount, int width)
    {
        var bits = new CircuitInteger(amount.Kind, amount.Bits[..AmountBits(width)]);
        return bits.TryGetInteger() is { } constant ? (int)constant.Bits : null;
    }

    /// <summary>The number of bits of a shift amount below the width.</summary>
    private static int AmountBits(int width) => BitOperations.Log2((uint)width);
}
