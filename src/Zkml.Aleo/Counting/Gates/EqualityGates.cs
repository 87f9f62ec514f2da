using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Equality of any two values of one type.</summary>
internal sealed class EqualityGates(BooleanGates booleans, FieldGates fields, IntegerComparisonGates integers, PointGates points)
{
    public LinearCombination IsEqual(CircuitValue left, CircuitValue right) => (left, right) switch
    {
        (CircuitBoolean first, CircuitBoolean second) => booleans.IsEqual(first.Bit, second.Bit),
        (CircuitField first, CircuitField second) => fields.IsEqual(first.Value, second.Value),
        (CircuitInteger first, CircuitInteger second) => integers.IsEqual(first, second),
        (CircuitScalar first, CircuitScalar second) => fields.IsEqual(first.Value, second.Value),
        (CircuitPoint first, CircuitPoint second) => points.IsEqual(first.Point, second.Point),
        _ => AllEqual(left.Parts, right.Parts),
    };

    public LinearCombination IsNotEqual(CircuitValue left, CircuitValue right) => (left, right) switch
    {
        (CircuitBoolean first, CircuitBoolean second) => booleans.Xor(first.Bit, second.Bit),
        (CircuitField first, CircuitField second) => fields.IsNotEqual(first.Value, second.Value),
        (CircuitInteger or CircuitScalar or CircuitPoint, _) => IsEqual(left, right).Not(),
        _ => AnyNotEqual(left.Parts, right.Parts),
    };

    private LinearCombination AllEqual(CircuitValue[] left, CircuitValue[] right)
    {
        var all = LinearCombination.One;
        for (var part = 0; part < left.Length; part++)
        {
            all = booleans.And(all, IsEqual(left[part], right[part]));
        }

        return all;
    }

    private LinearCombination AnyNotEqual(CircuitValue[] left, CircuitValue[] right)
    {
        var any = LinearCombination.Zero;
        for (var part = 0; part < left.Length; part++)
        {
            any = booleans.Or(any, IsNotEqual(left[part], right[part]));
        }

        return any;
    }
}
