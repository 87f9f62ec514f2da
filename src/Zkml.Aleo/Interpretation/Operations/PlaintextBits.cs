using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>A value's bits as hashes see them (snarkVM console/program/src/data/plaintext/to_bits.rs), numbers least significant bit first.</summary>
internal static class PlaintextBits
{
    /// <summary>The content alone.</summary>
    public static List<bool> Raw(PlaintextValue value)
    {
        var bits = new List<bool>();
        WriteRaw(value, bits);
        return bits;
    }

    /// <summary>The content between type tags and lengths.</summary>
    public static List<bool> Tagged(PlaintextValue value)
    {
        var bits = new List<bool>();
        switch (value)
        {
            case ArrayValue array:
                bits.AddRange([true, false]);
                Number(array.Elements.Length, 32, bits);
                foreach (var element in array.Elements)
                {
                    WithLength(Tagged(element), bits);
                }

                break;
            case StructValue structure:
                bits.AddRange([false, true]);
                Number(structure.Members.Length, 8, bits);
                foreach (var member in structure.Members)
                {
                    Number(8 * member.Name.Length, 8, bits);
                    foreach (var character in member.Name)
                    {
                        Number(character, 8, bits);
                    }

                    WithLength(Tagged(member.Value), bits);
                }

                break;
            case LiteralValue literal:
                bits.AddRange([false, false]);
                Number(Tag(literal.Kind), 8, bits);
                WithLength(Raw(literal), bits);
                break;
        }

        return bits;
    }

    /// <summary>The number of a literal's type among all of the language's (snarkVM console/program/src/data/literal/variant.rs).</summary>
    public static int Tag(LiteralKind kind) => kind switch
    {
        LiteralKind.Address => 0,
        LiteralKind.Boolean => 1,
        LiteralKind.Field => 2,
        LiteralKind.Group => 3,
        LiteralKind.Scalar => 14,
        _ when kind.IsSigned() => 4 + (kind - LiteralKind.I8),
        _ => 9 + (kind - LiteralKind.U8),
    };

    private static void WriteRaw(PlaintextValue value, List<bool> bits)
    {
        switch (value)
        {
            case BooleanValue boolean:
                bits.Add(boolean.Value);
                break;
            case FieldValue field:
                bits.AddRange(field.Value.ToBits());
                break;
            case ScalarValue scalar:
                bits.AddRange(scalar.Value.ToBits());
                break;
            case GroupValue group:
                bits.AddRange(group.Value.X.ToBits());
                break;
            case AddressValue address:
                bits.AddRange(address.Value.X.ToBits());
                break;
            case IntegerValue integer:
                for (var bit = 0; bit < integer.Kind.Bits(); bit++)
                {
                    bits.Add(((integer.Bits >> bit) & UInt128.One) != UInt128.Zero);
                }

                break;
            case ArrayValue array:
                foreach (var element in array.Elements)
                {
                    WriteRaw(element, bits);
                }

                break;
            case StructValue structure:
                foreach (var member in structure.Members)
                {
                    WriteRaw(member.Value, bits);
                }

                break;
        }
    }

    private static void WithLength(List<bool> part, List<bool> bits)
    {
        if (part.Count > ushort.MaxValue)
        {
            throw new OperationHaltException($"a part of the value has {part.Count} bits, expected at most {ushort.MaxValue}");
        }

        Number(part.Count, 16, bits);
        bits.AddRange(part);
    }

    private static void Number(int value, int width, List<bool> bits)
    {
        for (var bit = 0; bit < width; bit++)
        {
            bits.Add(((value >> bit) & 1) != 0);
        }
    }
}
