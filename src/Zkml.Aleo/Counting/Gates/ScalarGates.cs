using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Scalars: numbers below the group's order, as field elements (snarkVM circuit/types/scalar).</summary>
internal sealed class ScalarGates(ConstraintSystem system, BooleanGates booleans, FieldGates fields, FieldBitGates fieldBits)
{
    private static readonly bool[] GreatestScalar = ScalarElement.From(-1).ToBits();

    private static readonly LinearCombination Order = LinearCombination.FromConstant(FieldElement.From(ScalarElement.Modulus));

    /// <summary>The 251 bits: free where they exist or the value is a constant, otherwise 503 constraints.</summary>
    public LinearCombination[] ToBits(CircuitScalar scalar)
    {
        if (scalar.Bits is not null)
        {
            return scalar.Bits;
        }

        var bits = fieldBits.ToLowerBits(scalar.Value, ScalarElement.Bits);
        fieldBits.AssertAtMost(bits, GreatestScalar);
        return bits;
    }

    /// <summary>A scalar of bits, which it keeps. Bits beyond 251 are asserted to be zero, and 251 bits to be below the order.</summary>
    public CircuitScalar FromBits(ReadOnlySpan<LinearCombination> bits)
    {
        if (bits.Length > ScalarElement.Bits)
        {
            booleans.AssertAllZero(bits[ScalarElement.Bits..]);
            bits = bits[..ScalarElement.Bits];
        }

        var value = BitVector.Weigh(bits);
        if (bits.Length > ScalarElement.DataBits)
        {
            fieldBits.AssertAtMost(bits, GreatestScalar);
        }

        return new(value, BitVector.Extend(bits, ScalarElement.Bits, LinearCombination.Zero));
    }

    /// <summary>The sum, less the order if the sum is not below it.</summary>
    public CircuitScalar Add(CircuitScalar left, CircuitScalar right)
    {
        system.AddConstants(1);
        if (left.Value.IsConstant && right.Value.IsConstant)
        {
            var constant = ScalarElement.From(left.Value.Constant.ToBigInteger() + right.Value.Constant.ToBigInteger());
            return new(LinearCombination.FromConstant(FieldElement.From(constant.ToBigInteger())));
        }

        var sum = fieldBits.FromBits(fieldBits.ToLowerBits(LinearCombination.Sum(left.Value, right.Value), ScalarElement.Bits + 1));
        var isBelowOrder = fieldBits.IsLess(sum, new(Order));
        var wrapped = fields.Select(isBelowOrder, sum.Value, LinearCombination.Difference(sum.Value, Order));
        return new(wrapped, fieldBits.ToLowerBits(wrapped, ScalarElement.Bits));
    }

    /// <summary>The lowest bit of twice the difference, which is odd only where it wraps around the field's modulus.</summary>
    public LinearCombination IsLess(CircuitScalar left, CircuitScalar right)
    {
        if (left.Value.IsConstant && right.Value.IsConstant)
        {
            system.AddConstants(1);
            return LinearCombination.FromBoolean(left.Value.Constant.ToBigInteger() < right.Value.Constant.ToBigInteger());
        }

        var difference = LinearCombination.Difference(left.Value, right.Value);
        return fieldBits.ToBits(new(LinearCombination.Sum(difference, difference)))[0];
    }
}
