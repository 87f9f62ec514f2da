using System.Numerics;
using Zkml.Aleo.Arithmetic;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>
/// Casts of one literal to another literal type (snarkVM console/program/src/data/literal/{cast,cast_lossy}). Every literal is a number on
/// the way: the x-coordinate of a point, the two's complement of an integer.
/// </summary>
internal static class CastOperations
{
    /// <summary><c>cast</c>: halts where the value does not fit.</summary>
    public static LiteralValue Cast(LiteralValue value, LiteralKind kind) => (value, kind) switch
    {
        _ when value.Kind == kind => value,
        _ when kind.IsPoint() => Point(TryPoint(value) ?? throw new OperationHaltException($"no group element has the x-coordinate {value}"), kind),
        (IntegerValue integer, _) when kind.IsInteger() => IntegerOperations.Checked(kind, integer.ToBigInteger(), "value"),
        _ => FromNumber(Number(value), kind) ?? throw Misfit(value, kind),
    };

    /// <summary><c>cast.lossy</c>: keeps the lowest bits; a wider integer repeats a signed value's sign, and any number has a point.</summary>
    public static LiteralValue CastLossy(LiteralValue value, LiteralKind kind) => (value, kind) switch
    {
        _ when value.Kind == kind => value,
        _ when kind.IsPoint() => Point(TryPoint(value) ?? Encode(Number(value)), kind),
        (IntegerValue integer, _) when kind.IsInteger() => IntegerValue.Wrap(kind, integer.ToBigInteger()),
        _ => FromNumber(Number(value) & ((BigInteger.One << KeptBits(kind)) - 1), kind)!,
    };

    /// <summary>The bits that a lossy cast keeps; of a scalar one less than it has, so that they are below its modulus.</summary>
    private static int KeptBits(LiteralKind kind) => kind == LiteralKind.Scalar ? ScalarElement.DataBits : kind.Bits();

    private static BigInteger Number(LiteralValue value) => value switch
    {
        BooleanValue boolean => boolean.Value ? BigInteger.One : BigInteger.Zero,
        FieldValue field => field.Value.ToBigInteger(),
        ScalarValue scalar => scalar.Value.ToBigInteger(),
        IntegerValue integer => integer.Bits,
        GroupValue group => group.Value.X.ToBigInteger(),
        _ => ((AddressValue)value).Value.X.ToBigInteger(),
    };

    /// <summary>The value with that number, which for an integer is its bits; null if the type has none.</summary>
    private static LiteralValue? FromNumber(BigInteger number, LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => number <= BigInteger.One ? BooleanValue.From(number.IsOne) : null,
        LiteralKind.Field => new FieldValue(FieldElement.From(number)),
        LiteralKind.Scalar => number < ScalarElement.Modulus ? new ScalarValue(ScalarElement.From(number)) : null,
        _ => number.GetBitLength() <= kind.Bits() ? IntegerValue.FromBits(kind, (UInt128)number) : null,
    };

    /// <summary>The point with that x-coordinate, if there is one; <c>true</c> is the generator, although no point has the x-coordinate 1.</summary>
    private static GroupElement? TryPoint(LiteralValue value) => value switch
    {
        GroupValue group => group.Value,
        AddressValue address => address.Value,
        BooleanValue boolean => boolean.Value ? GroupElement.Generator : GroupElement.Identity,
        _ => GroupElement.TryFromX(FieldElement.From(Number(value))),
    };

    private static GroupElement Encode(BigInteger number) => number.IsOne
        ? GroupElement.Generator
        : Elligator2.TryEncode(FieldElement.From(number)) ?? throw new OperationHaltException($"{number} has no group element");

    private static LiteralValue Point(GroupElement point, LiteralKind kind) => kind == LiteralKind.Group ? new GroupValue(point) : new AddressValue(point);

    private static OperationHaltException Misfit(LiteralValue value, LiteralKind kind) => new(kind switch
    {
        LiteralKind.Boolean => $"{value} is neither 0 nor 1",
        LiteralKind.Scalar => $"{value} is not below the scalars' modulus",
        _ => $"{Number(value)} has more than the {kind.Bits()} bits of {kind.Name()}",
    });
}
