using System.Text;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>A value's bits as hashes see them (snarkVM console/program/src/data/plaintext/to_bits.rs), numbers least significant bit first.</summary>
internal static class PlaintextBits
{
    /// <summary>The content alone.</summary>
    public static List<bool> Raw(PlaintextValue value) => [.. BitSerialization.Serialize(value).Elements.Select(bit => ((BooleanValue)bit).Value)];

    /// <summary>The content between type tags and lengths, and one closing bit.</summary>
    public static List<bool> Tagged(PlaintextValue value)
    {
        List<bool> bits = [.. Parts(value), true];
        return bits;
    }

    private static List<bool> Parts(PlaintextValue value)
    {
        var bits = new List<bool>();
        switch (value)
        {
            case ArrayValue array:
                bits.AddRange([true, false]);
                Number(array.Elements.Length, 32, bits);
                foreach (var element in array.Elements)
                {
                    WithLength(Parts(element), bits);
                }

                break;
            case StructValue structure:
                bits.AddRange([false, true]);
                Number(structure.Members.Length, 8, bits);
                foreach (var member in structure.Members)
                {
                    Number(8 * member.Name.Length, 8, bits);
                    foreach (var character in Encoding.ASCII.GetBytes(member.Name))
                    {
                        Number(character, 8, bits);
                    }

                    WithLength(Parts(member.Value), bits);
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

    private static void WithLength(List<bool> part, List<bool> bits)
    {
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

    /// <summary>The number of a literal's type among all of the language's (snarkVM console/program/src/data/literal/variant.rs).</summary>
    private static int Tag(LiteralKind kind) => kind switch
    {
        LiteralKind.Address => 0,
        LiteralKind.Boolean => 1,
        LiteralKind.Field => 2,
        LiteralKind.Group => 3,
        LiteralKind.Scalar => 14,
        _ when kind.IsSigned() => 4 + (kind - LiteralKind.I8),
        _ => 9 + (kind - LiteralKind.U8),
    };
}
