using System.Collections.Immutable;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary><c>serialize.bits.raw</c> and <c>deserialize.bits.raw</c>: a value's content as booleans, least significant first, without type tags.</summary>
internal static class BitSerialization
{
    public static ArrayValue Serialize(PlaintextValue value)
    {
        var bits = ImmutableArray.CreateBuilder<PlaintextValue>();
        Append(value, bits);
        return new(bits.DrainToImmutable());
    }

    public static PlaintextValue Deserialize(ArrayValue bits, PlaintextType type)
    {
        var position = 0;
        return Read(bits.Elements, ref position, type);
    }

    private static void Append(PlaintextValue value, ImmutableArray<PlaintextValue>.Builder bits)
    {
        switch (value)
        {
            case BooleanValue:
                bits.Add(value);
                break;
            case FieldValue field:
                foreach (var bit in field.Value.ToBits())
                {
                    bits.Add(BooleanValue.From(bit));
                }

                break;
            case IntegerValue integer:
                for (var bit = 0; bit < integer.Kind.Bits(); bit++)
                {
                    bits.Add(BooleanValue.From(((integer.Bits >> bit) & UInt128.One) != UInt128.Zero));
                }

                break;
            case ArrayValue array:
                foreach (var element in array.Elements)
                {
                    Append(element, bits);
                }

                break;
            case StructValue structure:
                foreach (var member in structure.Members)
                {
                    Append(member.Value, bits);
                }

                break;
        }
    }

    private static PlaintextValue Read(ImmutableArray<PlaintextValue> bits, ref int position, PlaintextType type)
    {
        if (type is not ArrayType array)
        {
            return ReadLiteral(bits, ref position, ((LiteralType)type).Kind);
        }

        var elements = new PlaintextValue[array.Length];
        for (var index = 0; index < elements.Length; index++)
        {
            elements[index] = Read(bits, ref position, array.Element);
        }

        return new ArrayValue(ImmutableArray.Create(elements));
    }

    private static LiteralValue ReadLiteral(ImmutableArray<PlaintextValue> bits, ref int position, LiteralKind kind)
    {
        var (low, high) = (UInt128.Zero, UInt128.Zero);
        for (var bit = 0; bit < kind.Bits(); bit++)
        {
            if (((BooleanValue)bits[position++]).Value)
            {
                low |= bit < 128 ? UInt128.One << bit : UInt128.Zero;
                high |= bit >= 128 ? UInt128.One << (bit - 128) : UInt128.Zero;
            }
        }

        if (kind == LiteralKind.Boolean)
        {
            return BooleanValue.From(low == UInt128.One);
        }

        if (kind != LiteralKind.Field)
        {
            return IntegerValue.FromBits(kind, low);
        }

        var value = ((System.Numerics.BigInteger)high << 128) | low;
        return value < FieldElement.Modulus
            ? new FieldValue(FieldElement.From(value))
            : throw new OperationHaltException($"the bits of {value} are no field element");
    }
}
