using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Multiplication of integers (snarkVM circuit/types/integers/src/{mul_checked,mul_wrapped}.rs).</summary>
internal sealed class IntegerProductGates(
    ConstraintSystem system, BooleanGates booleans, FieldGates fields, FieldBitGates fieldBits, IntegerSumGates sums)
{
    public CircuitInteger Multiply(CircuitInteger left, CircuitInteger right)
    {
        if (ConstantIntegers.TryApply(system, Opcode.Multiply, left, right) is { } constant)
        {
            return constant;
        }

        if (!left.Kind.IsSigned())
        {
            return MultiplyMagnitudes(left, right);
        }

        var product = MultiplyMagnitudes(sums.AbsoluteWrapped(left), sums.AbsoluteWrapped(right));
        var sameSign = booleans.IsEqual(left.MostSignificantBit, right.MostSignificantBit);
        AssertFalse(PositiveOverflow(sameSign, product));
        AssertFalse(NegativeOverflow(sameSign, product));
        return sums.Select(sameSign, product, sums.NegateWrapped(product));
    }

    /// <summary>Three half-width products, and the lowest bits of their sum.</summary>
    public CircuitInteger MultiplyWrapped(CircuitInteger left, CircuitInteger right)
    {
        if (ConstantIntegers.TryApply(system, Opcode.MultiplyWrapped, left, right) is { } constant)
        {
            return constant;
        }

        var (leftLow, leftHigh) = Halves(left);
        var (rightLow, rightHigh) = Halves(right);
        var low = fields.Multiply(leftLow, rightLow);
        var middle = LinearCombination.Sum(fields.Multiply(leftHigh, rightLow), fields.Multiply(leftLow, rightHigh));
        return new(left.Kind, LowAndMiddle(low, middle, left.Bits.Length)[..left.Bits.Length]);
    }

    /// <summary>A product of magnitudes with the sign bit set does not fit a positive result.</summary>
    public LinearCombination PositiveOverflow(LinearCombination sameSign, CircuitInteger product) =>
        booleans.And(sameSign, product.MostSignificantBit);

    /// <summary>A product of magnitudes above 2^(N-1) does not fit a negative result.</summary>
    public LinearCombination NegativeOverflow(LinearCombination sameSign, CircuitInteger product)
    {
        var anyLowerBit = LinearCombination.Zero;
        foreach (var bit in product.Bits.AsSpan()[..^1])
        {
            anyLowerBit = booleans.Or(anyLowerBit, bit);
        }

        var sign = product.MostSignificantBit;
        var fits = booleans.Or(sign.Not(), booleans.And(sign, anyLowerBit.Not()));
        return booleans.And(sameSign.Not(), fits.Not());
    }

    /// <summary>
    /// Karatsuba's product of 128-bit integers, one and a half of which fit a field element: the low half, the bits of the middle
    /// part above it, and the high part.
    /// </summary>
    public (CircuitInteger Product, LinearCombination[] MiddleCarry, LinearCombination High) MultiplyWide(CircuitInteger left, CircuitInteger right)
    {
        var width = left.Bits.Length;
        var (leftLow, leftHigh) = Halves(left);
        var (rightLow, rightHigh) = Halves(right);
        var low = fields.Multiply(leftLow, rightLow);
        var high = fields.Multiply(leftHigh, rightHigh);
        var middle = LinearCombination.Difference(
            fields.Multiply(LinearCombination.Sum(leftHigh, leftLow), LinearCombination.Sum(rightHigh, rightLow)), high);
        middle.Add(low, -FieldElement.One);
        var bits = LowAndMiddle(low, middle, width);
        return (new(left.Kind, bits[..width]), bits[width..], high);
    }

    /// <summary>Whether a product of that width fits one field element.</summary>
    public static bool FitsField(int width) => 2 * width < FieldElement.DataBits;

    private CircuitInteger MultiplyMagnitudes(CircuitInteger left, CircuitInteger right)
    {
        var width = left.Bits.Length;
        if (FitsField(width))
        {
            var product = new CircuitInteger(left.Kind, system.NewBooleans(width));
            system.Enforce(left.ToField(), right.ToField(), product.ToField());
            return product;
        }

        var (result, carry, high) = MultiplyWide(left, right);
        booleans.AssertAllZero(carry);
        AssertFalse(high);
        return result;
    }

    private LinearCombination[] LowAndMiddle(LinearCombination low, LinearCombination middle, int width)
    {
        var sum = low.Copy();
        sum.Add(middle, FieldElement.PowerOfTwo(width / 2));
        return fieldBits.ToLowerBits(sum, width + (width / 2) + 1);
    }

    private static (LinearCombination Low, LinearCombination High) Halves(CircuitInteger value)
    {
        var half = value.Bits.Length / 2;
        return (BitVector.Weigh(value.Bits.AsSpan(0, half)), BitVector.Weigh(value.Bits.AsSpan(half)));
    }

    private void AssertFalse(LinearCombination value) => system.AssertEqual(value, LinearCombination.Zero);
}
