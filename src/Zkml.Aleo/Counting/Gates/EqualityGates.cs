using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Equality of any two values of one type.</summary>
internal sealed class EqualityGates(
    ConstraintSystem system, BooleanGates booleans, FieldGates fields, IntegerComparisonGates integers, PointGates points)
{
    public LinearCombination IsEqual(SynthesizedValue left, SynthesizedValue right) => (left, right) switch
    {
        (CircuitBoolean first, CircuitBoolean second) => booleans.IsEqual(first.Bit, second.Bit),
        (CircuitField first, CircuitField second) => fields.IsEqual(first.Value, second.Value),
        (CircuitInteger first, CircuitInteger second) => integers.IsEqual(first, second),
        (CircuitScalar first, CircuitScalar second) => fields.IsEqual(first.Value, second.Value),
        (CircuitPoint first, CircuitPoint second) => points.IsEqual(first.Point, second.Point),
        _ => AllEqual(left, right),
    };

    public LinearCombination IsNotEqual(SynthesizedValue left, SynthesizedValue right) => (left, right) switch
    {
        (CircuitBoolean first, CircuitBoolean second) => booleans.Xor(first.Bit, second.Bit),
        (CircuitField first, CircuitField second) => fields.IsNotEqual(first.Value, second.Value),
        (CircuitInteger or CircuitScalar or CircuitPoint, _) => IsEqual(left, right).Not(),
        _ => AnyNotEqual(left, right),
    };

    private LinearCombination AllEqual(SynthesizedValue left, SynthesizedValue right)
    {
        CompareNames(left);
        var all = LinearCombination.One;
        foreach (var (first, second) in left.Parts.Zip(right.Parts))
        {
            all = booleans.And(all, IsEqual(first, second));
        }

        return all;
    }

    private LinearCombination AnyNotEqual(SynthesizedValue left, SynthesizedValue right)
    {
        CompareNames(left);
        var any = LinearCombination.Zero;
        foreach (var (first, second) in left.Parts.Zip(right.Parts))
        {
            any = booleans.Or(any, IsNotEqual(first, second));
        }

        return any;
    }

    /// <summary>snarkVM compares the members' names too, which are constants.</summary>
    private void CompareNames(SynthesizedValue value) => system.AddConstants(value is CircuitStruct structure ? structure.Names.Length : 0);
}
