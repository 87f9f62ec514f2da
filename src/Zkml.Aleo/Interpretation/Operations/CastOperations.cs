using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>Casts of one literal to another literal type.</summary>
internal static class CastOperations
{
    /// <summary><c>cast</c>: halts where the value does not fit.</summary>
    public static LiteralValue Cast(LiteralValue value, LiteralKind kind) => (value, kind) switch
    {
        _ when value.Kind == kind => value,
        (_, LiteralKind.Boolean) => ToBoolean(value),
        (FieldValue field, _) => FieldToInteger(field.Value, kind),
        (IntegerValue integer, _) when kind.IsInteger() => IntegerOperations.Checked(kind, integer.ToBigInteger(), "value"),
        _ => CastLossy(value, kind),
    };

    /// <summary><c>cast.lossy</c>: keeps the lowest bits; a wider integer repeats a signed value's sign.</summary>
    public static LiteralValue CastLossy(LiteralValue value, LiteralKind kind) => kind switch
    {
        _ when value.Kind == kind => value,
        LiteralKind.Boolean => BooleanValue.From((LowBits(value) & UInt128.One) != UInt128.Zero),
        LiteralKind.Field => new FieldValue(FieldElement.From(LowBits(value))),
        _ when value is IntegerValue integer => IntegerValue.Wrap(kind, integer.ToBigInteger()),
        _ => IntegerValue.FromBits(kind, LowBits(value)),
    };

    private static UInt128 LowBits(LiteralValue value) => value switch
    {
        FieldValue field => field.Value.ToUInt128(),
        IntegerValue integer => integer.Bits,
        _ => ((BooleanValue)value).Value ? UInt128.One : UInt128.Zero,
    };

    private static BooleanValue ToBoolean(LiteralValue value)
    {
        var zero = value is FieldValue field ? field.Value.IsZero : LowBits(value) == UInt128.Zero;
        var one = value is FieldValue element ? element.Value.IsOne : LowBits(value) == UInt128.One;
        return zero || one ? BooleanValue.From(one) : throw new OperationHaltException($"{value} is neither 0 nor 1");
    }

    /// <summary>A field element is cast by its bits, so that for i8 200field is -56i8 and p - 1 does not fit.</summary>
    private static IntegerValue FieldToInteger(FieldElement value, LiteralKind kind) => value.BitLength() <= kind.Bits()
        ? IntegerValue.FromBits(kind, value.ToUInt128())
        : throw new OperationHaltException($"{value} has more than the {kind.Bits()} bits of {kind.Name()}");
}
