using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Powers of integers: a square and a product for every bit of the exponent's type (snarkVM circuit/types/integers/src/pow_*.rs).</summary>
internal sealed class IntegerPowerGates(
    ConstraintSystem system, BooleanGates booleans, FieldGates fields, FieldBitGates fieldBits, IntegerSumGates sums, IntegerProductGates products)
{
    public CircuitInteger Power(CircuitInteger value, CircuitInteger exponent)
    {
        if (ConstantIntegers.TryApply(system, Opcode.Power, value, exponent) is { } constant)
        {
            return constant;
        }

        var result = ConstantIntegers.Create(system, value.Kind, 1);
        for (var bit = exponent.Bits.Length - 1; bit >= 0; bit--)
        {
            result = products.Multiply(result, result);
            var (product, overflow) = value.Kind.IsSigned() ? MultiplySigned(result, value) : MultiplyMagnitudes(result, value);
            system.AssertEqual(booleans.And(overflow, exponent.Bits[bit]), LinearCombination.Zero);
            result = sums.Select(exponent.Bits[bit], product, result);
        }

        return result;
    }

    public CircuitInteger PowerWrapped(CircuitInteger value, CircuitInteger exponent)
    {
        if (ConstantIntegers.TryApply(system, Opcode.PowerWrapped, value, exponent) is { } constant)
        {
            return constant;
        }

        var result = ConstantIntegers.Create(system, value.Kind, 1);
        for (var bit = exponent.Bits.Length - 1; bit >= 0; bit--)
        {
            result = products.MultiplyWrapped(result, result);
            result = sums.Select(exponent.Bits[bit], products.MultiplyWrapped(result, value), result);
        }

        return result;
    }

    private (CircuitInteger Product, LinearCombination Overflow) MultiplySigned(CircuitInteger left, CircuitInteger right)
    {
        var (product, overflow) = MultiplyMagnitudes(sums.AbsoluteWrapped(left), sums.AbsoluteWrapped(right));
        var sameSign = booleans.IsEqual(left.MostSignificantBit, right.MostSignificantBit);
        var positiveOverflow = products.PositiveOverflow(sameSign, product);
        var negativeOverflow = products.NegativeOverflow(sameSign, product);
        overflow = booleans.Or(booleans.Or(overflow, positiveOverflow), negativeOverflow);
        return (sums.Select(sameSign, product, sums.NegateWrapped(product)), overflow);
    }

    /// <summary>The product's lowest bits, and whether it has more.</summary>
    private (CircuitInteger Product, LinearCombination Overflow) MultiplyMagnitudes(CircuitInteger left, CircuitInteger right)
    {
        if (IntegerProductGates.FitsField(left.Bits.Length))
        {
            var product = ConstantIntegers.TryApply(system, Opcode.MultiplyWrapped, left, right)
                ?? new CircuitInteger(left.Kind, system.NewBooleans(left.Bits.Length));
            return (product, fields.IsNotEqual(fields.Multiply(left.ToField(), right.ToField()), product.ToField()));
        }

        var (wide, carry, high) = products.MultiplyWide(left, right);
        var above = LinearCombination.Sum(fieldBits.FromBits(carry).Value, high);
        return (wide, fields.IsNotEqual(above, LinearCombination.Zero));
    }
}
