using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions.Casts;

/// <summary>Casts of booleans: free, as a boolean fits every type.</summary>
internal sealed class BooleanCasts(GateLibrary gates)
{
    private static readonly CurvePoint Generator = CurvePoint.FromConstant(GroupElement.Generator);

    /// <summary>As a field it has no bits of its own: snarkVM decomposes it again (measured). True is the generator, false the identity.</summary>
    public CircuitValue Cast(CircuitBoolean boolean, LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => boolean,
        LiteralKind.Field => new CircuitField(boolean.Bit),
        LiteralKind.Scalar => new CircuitScalar(boolean.Bit),
        LiteralKind.Group or LiteralKind.Address => new CircuitPoint(kind, gates.Points.Select(boolean.Bit, Generator, CurvePoint.Identity)),
        _ => new CircuitInteger(kind, BitVector.Extend([boolean.Bit], kind.Bits(), LinearCombination.Zero)),
    };
}
