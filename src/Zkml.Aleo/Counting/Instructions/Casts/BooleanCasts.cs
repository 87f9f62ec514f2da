using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions.Casts;

/// <summary>Casts of booleans: free, as a boolean fits every type.</summary>
internal sealed class BooleanCasts(GateLibrary gates)
{
    /// <summary>As a field it has no bits of its own: snarkVM decomposes it again (measured). True is the generator, false the identity.</summary>
    public SynthesizedValue Cast(CircuitBoolean boolean, LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => new CircuitBoolean(boolean.Bit),
        LiteralKind.Field => new CircuitField(boolean.Bit),
        LiteralKind.Scalar => ToScalar(boolean),
        LiteralKind.Group or LiteralKind.Address => new CircuitPoint(
            kind, gates.Points.Select(boolean.Bit, gates.Subgroup.Constant(GroupElement.Generator), CurvePoint.Identity)),
        _ => Select(boolean, kind),
    };

    private CircuitScalar ToScalar(CircuitBoolean boolean)
    {
        gates.System.AddConstants(2);
        return new(boolean.Bit);
    }

    /// <summary>snarkVM selects one of the constants one and zero.</summary>
    private CircuitInteger Select(CircuitBoolean boolean, LiteralKind kind)
    {
        gates.System.AddConstants(2 * kind.Bits());
        return new(kind, BitVector.Extend([boolean.Bit], kind.Bits(), LinearCombination.Zero));
    }
}
