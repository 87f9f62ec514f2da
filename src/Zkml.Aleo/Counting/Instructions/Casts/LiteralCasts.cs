using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions.Casts;

/// <summary>Casts of any literal to any literal type (snarkVM circuit/program/src/data/literal/{cast,cast_lossy}).</summary>
internal sealed class LiteralCasts
{
    private readonly BooleanCasts _booleans;
    private readonly FieldCasts _fields;
    private readonly IntegerCasts _integers;
    private readonly ScalarCasts _scalars;

    public LiteralCasts(GateLibrary gates)
    {
        _booleans = new(gates);
        _fields = new(gates);
        _integers = new(gates, _fields);
        _scalars = new(gates, _fields);
    }

    /// <summary>The value as another type, asserted to fit it; null if it is not a literal.</summary>
    public SynthesizedValue? Cast(SynthesizedValue value, LiteralKind kind) => value switch
    {
        CircuitBoolean boolean => _booleans.Cast(boolean, kind),
        CircuitField field => _fields.Cast(field, kind),
        CircuitInteger integer => _integers.Cast(integer, kind),
        CircuitScalar scalar => _scalars.Cast(scalar, kind),
        CircuitPoint point => kind.IsPoint() ? new CircuitPoint(kind, point.Point) : _fields.Cast(point.Point.X, kind),
        _ => null,
    };

    /// <summary>The value as another type, truncated to fit it; null if it is not a literal.</summary>
    public SynthesizedValue? CastLossy(SynthesizedValue value, LiteralKind kind) => value switch
    {
        CircuitBoolean boolean => _booleans.Cast(boolean, kind),
        CircuitField field => _fields.CastLossy(field, kind),
        CircuitInteger integer => _integers.CastLossy(integer, kind),
        CircuitScalar scalar => _scalars.CastLossy(scalar, kind),
        CircuitPoint point => kind.IsPoint() ? new CircuitPoint(kind, point.Point) : _fields.CastLossy(point.Point.X, kind),
        _ => null,
    };
}
