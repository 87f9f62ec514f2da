using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Field elements to bits and back, and comparison, which works on bits (snarkVM circuit/types/field/src/{compare,helpers}).</summary>
internal sealed class FieldBitGates(ConstraintSystem system, BooleanGates booleans)
{
    private static readonly bool[] GreatestElement = (-FieldElement.One).ToBits();

    /// <summary>The 253 bits: free where they exist or the value is a constant, otherwise 507 constraints (measured).</summary>
    public LinearCombination[] ToBits(CircuitField field)
    {
        if (field.Bits is not null)
        {
            return field.Bits;
        }

        if (field.Value.IsConstant)
        {
            system.AddConstants(FieldElement.Bits);
            return ConstantBits(field.Value.Constant);
        }

        var bits = NewBits(field.Value, FieldElement.Bits);
        AssertAtMost(bits, GreatestElement);
        return bits;
    }

    /// <summary>The lowest bits of a value that is thereby proven to have no higher ones: count + 1 constraints.</summary>
    public LinearCombination[] ToLowerBits(LinearCombination value, int count)
    {
        if (value.IsConstant)
        {
            system.AddConstants(count);
            return ConstantBits(value.Constant)[..count];
        }

        return NewBits(value, count);
    }

    /// <summary>A field of at most 253 bits, which it keeps. More than 252 are proven to be below the modulus.</summary>
    public CircuitField FromBits(LinearCombination[] bits)
    {
        if (bits.Length > FieldElement.DataBits)
        {
            AssertAtMost(bits, GreatestElement);
        }

        return new(BitVector.Weigh(bits), BitVector.Extend(bits, FieldElement.Bits, LinearCombination.Zero));
    }

    /// <summary>One gate a bit at most, from the least significant; a constant side spares the gates below its lowest set bit.</summary>
    public LinearCombination IsLess(CircuitField left, CircuitField right)
    {
        // The bits of a constant do not count as constants of the circuit here.
        var leftBits = left.Value.IsConstant ? ConstantBits(left.Value.Constant) : ToBits(left);
        var rightBits = right.Value.IsConstant ? ConstantBits(right.Value.Constant) : ToBits(right);
        var less = LinearCombination.Zero;
        for (var bit = 0; bit < FieldElement.Bits; bit++)
        {
            var (mine, other) = (leftBits[bit], rightBits[bit]);
            less = left.Value.IsConstant ? IsLess(mine.Constant.IsOne, other, less)
                : right.Value.IsConstant ? IsLess(mine, other.Constant.IsOne, less)
                : booleans.Select(booleans.Xor(mine, other), other, less);
        }

        return less;
    }

    /// <summary>The number of the bits is at most that of as many constant ones: one gate a bit at most.</summary>
    public void AssertAtMost(ReadOnlySpan<LinearCombination> bits, ReadOnlySpan<bool> greatest)
    {
        var greater = LinearCombination.Zero;
        for (var bit = 0; bit < bits.Length; bit++)
        {
            greater = IsLess(greatest[bit], bits[bit], greater);
        }

        system.AssertTrue(greater.Not());
    }

    /// <summary>New booleans whose weighted sum is the value: a row with as many entries.</summary>
    private LinearCombination[] NewBits(LinearCombination value, int count)
    {
        system.Enforce(value.NonZeros, LinearCombination.One.NonZeros, count);
        return system.NewBooleans(count);
    }

    private LinearCombination IsLess(bool constant, LinearCombination variable, LinearCombination rest) =>
        constant ? booleans.And(variable, rest) : booleans.Or(variable, rest);

    private LinearCombination IsLess(LinearCombination variable, bool constant, LinearCombination rest) =>
        constant ? booleans.Or(variable.Not(), rest) : booleans.And(variable.Not(), rest);

    private static LinearCombination[] ConstantBits(FieldElement value) => Array.ConvertAll(value.ToBits(), LinearCombination.FromBoolean);
}
