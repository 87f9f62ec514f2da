using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary><c>serialize.bits</c>, <c>deserialize.bits</c> and their raw forms: values as booleans, least significant first.</summary>
internal static class BitSerialization
{
    public static ArrayValue Serialize(PlaintextValue value, bool isTagged)
    {
        var bits = isTagged ? PlaintextBits.Tagged(value) : PlaintextBits.Raw(value);
        return new([.. bits.Select(BooleanValue.From)]);
    }

    /// <exception cref="OperationHaltException">The bits are of no value of the type: a wrong tag or length, or a number out of range.</exception>
    public static PlaintextValue Deserialize(ArrayValue bits, PlaintextType type, bool isTagged) => Read(new(bits.Elements), type, isTagged);

    private static PlaintextValue Read(BitReader reader, PlaintextType type, bool isTagged)
    {
        if (type is not ArrayType array)
        {
            return ReadLiteral(reader, ((LiteralType)type).Kind, isTagged);
        }

        if (isTagged)
        {
            reader.Expect(0b01, 2, "the tag of an array");
            reader.Expect(array.Length, 32, "the array's length");
        }

        var elements = new PlaintextValue[array.Length];
        for (var index = 0; index < elements.Length; index++)
        {
            if (isTagged)
            {
                reader.Expect((int)Typing.TypeSizes.Tagged(array.Element, StructTable.Empty), Typing.TypeSizes.LengthBits, "the element's length");
            }

            elements[index] = Read(reader, array.Element, isTagged);
        }

        return new ArrayValue([.. elements]);
    }

    private static LiteralValue ReadLiteral(BitReader reader, LiteralKind kind, bool isTagged)
    {
        if (isTagged)
        {
            reader.Expect(0b00, 2, "the tag of a literal");
            reader.Expect(PlaintextBits.Tag(kind), 8, $"the tag of {kind.Name()}");
            reader.Expect(kind.Bits(), Typing.TypeSizes.LengthBits, "the literal's length");
        }

        var number = reader.Read(kind.Bits());
        if (kind.IsInteger())
        {
            return IntegerValue.Wrap(kind, number);
        }

        var literal = new Literal(kind, number);
        return literal.IsInRange
            ? (LiteralValue)PlaintextValue.From(literal)
            : throw new OperationHaltException($"the bits of {number} are no {kind.Name()}");
    }
}
