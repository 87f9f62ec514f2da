using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions.Casts;

/// <summary>Casts of fields, and of the x-coordinates of points.</summary>
internal sealed class FieldCasts(GateLibrary gates)
{
    /// <summary>To an integer of N bits: N + 1 constraints, even where the field's bits exist (measured).</summary>
    public SynthesizedValue Cast(CircuitField field, LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => ToBoolean(field.Value),
        LiteralKind.Field => new CircuitField(field.Value, field.Bits),
        LiteralKind.Group or LiteralKind.Address => new CircuitPoint(kind, gates.Subgroup.FromX(field.Share())),
        LiteralKind.Scalar => gates.Scalars.FromBits(gates.FieldBits.ToBits(field)),
        _ => new CircuitInteger(kind, gates.FieldBits.ToLowerBits(field.Value, kind.Bits())),
    };

    /// <summary>Keeps the lowest bits; a point is found for every element.</summary>
    public SynthesizedValue CastLossy(CircuitField field, LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => new CircuitBoolean(gates.FieldBits.ToBits(field)[0]),
        LiteralKind.Field => new CircuitField(field.Value, field.Bits),
        LiteralKind.Group or LiteralKind.Address => new CircuitPoint(kind, FindPoint(field.Share())),
        LiteralKind.Scalar => gates.Scalars.FromBits(gates.FieldBits.ToBits(field).AsSpan(0, ScalarElement.DataBits)),
        _ => new CircuitInteger(kind, gates.FieldBits.ToBits(field)[..kind.Bits()]),
    };

    /// <summary>Asserts that the value is 0 or 1.</summary>
    public CircuitBoolean ToBoolean(LinearCombination value)
    {
        var isOne = gates.Fields.IsEqual(value, LinearCombination.One);
        var isZero = gates.Fields.IsEqual(value, LinearCombination.Zero);
        return ToBoolean(isZero, isOne);
    }

    /// <summary>Asserts that one of both holds.</summary>
    public CircuitBoolean ToBoolean(LinearCombination isZero, LinearCombination isOne)
    {
        gates.System.AssertTrue(gates.Booleans.Or(isZero, isOne));
        return new(isOne);
    }

    /// <summary>The point with that x-coordinate; if there is none, the generator for 1 and the encoding of any other element.</summary>
    private CurvePoint FindPoint(CircuitField x)
    {
        var (point, isMissing) = gates.Subgroup.FindFromX(x);
        var isZero = gates.Fields.IsEqual(x.Value, LinearCombination.Zero);
        var isOne = gates.Fields.IsEqual(x.Value, LinearCombination.One);
        var generator = gates.Subgroup.Constant(GroupElement.Generator);
        var encoded = gates.Elligator2.Encode(gates.Fields.Select(isZero, LinearCombination.One, x.Value));
        return gates.Points.Select(isMissing, gates.Points.Select(isOne, generator, encoded), point);
    }
}
