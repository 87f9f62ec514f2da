using System.Numerics;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Order and equality of integers (snarkVM circuit/types/integers/src/{compare,equal}.rs).</summary>
internal sealed class IntegerComparisonGates(ConstraintSystem system, BooleanGates booleans, FieldGates fields, FieldBitGates fieldBits)
{
    /// <summary>Bit N of 2^N + left - right is set where left is at least right; signed integers compare their signs as well.</summary>
    public LinearCombination IsLess(CircuitInteger left, CircuitInteger right)
    {
        if (left.TryGetInteger() is { } first && right.TryGetInteger() is { } second)
        {
            system.AddConstants(1);
            return LinearCombination.FromBoolean(first.ToBigInteger() < second.ToBigInteger());
        }

        // The type's maximum, or -1, which both sides are brought to the same sign by.
        system.AddConstants(left.Bits.Length);
        var width = left.Bits.Length;
        if (!left.Kind.IsSigned())
        {
            return NotLessBit(left, right, width).Not();
        }

        var sameSign = booleans.IsEqual(left.MostSignificantBit, right.MostSignificantBit);
        var negativeAndPositive = booleans.And(left.MostSignificantBit, right.MostSignificantBit.Not());
        return booleans.Select(sameSign, NotLessBit(left, right, width).Not(), negativeAndPositive);
    }

    /// <summary>Two constants are compared bit by bit, which makes no constant.</summary>
    public LinearCombination IsEqual(CircuitInteger left, CircuitInteger right) => left.TryGetInteger() is { } first && right.TryGetInteger() is { } second
        ? LinearCombination.FromBoolean(first == second)
        : fields.IsEqual(left.ToField(), right.ToField());

    private LinearCombination NotLessBit(CircuitInteger left, CircuitInteger right, int width)
    {
        var difference = LinearCombination.Difference(left.ToField(), right.ToField());
        difference.Add(LinearCombination.One, FieldElement.From(BigInteger.One << width));
        return fieldBits.ToLowerBits(difference, width + 1)[^1];
    }
}
