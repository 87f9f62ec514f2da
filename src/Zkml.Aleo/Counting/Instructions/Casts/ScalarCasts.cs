using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions.Casts;

/// <summary>Casts of scalars. As a field a scalar has no bits, even where it has some itself.</summary>
internal sealed class ScalarCasts(GateLibrary gates, FieldCasts fields)
{
    public SynthesizedValue Cast(CircuitScalar scalar, LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => ToBoolean(scalar),
        LiteralKind.Scalar => new CircuitScalar(scalar.Value, scalar.Bits),
        _ when kind.IsInteger() => ToInteger(gates.Scalars.ToBits(scalar), kind),
        _ => fields.Cast(new CircuitField(scalar.Value), kind),
    };

    public SynthesizedValue CastLossy(CircuitScalar scalar, LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => new CircuitBoolean(gates.Scalars.ToBits(scalar)[0]),
        LiteralKind.Scalar => new CircuitScalar(scalar.Value, scalar.Bits),
        _ when kind.IsInteger() => new CircuitInteger(kind, gates.Scalars.ToBits(scalar)[..kind.Bits()]),
        _ => fields.CastLossy(new CircuitField(scalar.Value), kind),
    };

    /// <summary>Zero and one are constants of the scalar's own type.</summary>
    private CircuitBoolean ToBoolean(CircuitScalar scalar)
    {
        gates.System.AddConstants(2);
        return fields.ToBoolean(scalar.Value);
    }

    private CircuitInteger ToInteger(Constraints.LinearCombination[] bits, LiteralKind kind)
    {
        gates.Booleans.AssertAllZero(bits.AsSpan(kind.Bits()));
        return new(kind, bits[..kind.Bits()]);
    }
}
