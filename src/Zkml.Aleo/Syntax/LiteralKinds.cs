using System.Numerics;

namespace Zkml.Aleo.Syntax;

/// <summary>What a <see cref="LiteralKind"/> is: its name, its width, its range.</summary>
public static class LiteralKinds
{
    private static readonly string[] Names =
        ["boolean", "field", "group", "scalar", "address", "u8", "u16", "u32", "u64", "u128", "i8", "i16", "i32", "i64", "i128"];

    /// <summary>Every kind, in the order of the enumeration.</summary>
    public static IReadOnlyList<LiteralKind> All { get; } = Enum.GetValues<LiteralKind>();

    /// <summary>The kind as the language spells it, such as <c>u8</c> or <c>boolean</c>.</summary>
    public static string Name(this LiteralKind kind) => Names[(int)kind];

    /// <summary>The kind of that name; false where the language has none, or this library does not know it.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out LiteralKind kind)
    {
        for (var candidate = 0; candidate < Names.Length; candidate++)
        {
            if (name.SequenceEqual(Names[candidate]))
            {
                kind = (LiteralKind)candidate;
                return true;
            }
        }

        kind = default;
        return false;
    }

    /// <summary>Whether the kind is a signed or unsigned integer of 8 to 128 bits.</summary>
    public static bool IsInteger(this LiteralKind kind) => kind >= LiteralKind.U8;

    /// <summary>Whether a value of the kind is a group element, held by its x-coordinate.</summary>
    public static bool IsPoint(this LiteralKind kind) => kind is LiteralKind.Group or LiteralKind.Address;

    /// <summary>Whether the kind is one of <c>i8</c> to <c>i128</c>.</summary>
    public static bool IsSigned(this LiteralKind kind) => kind >= LiteralKind.I8;

    /// <summary>The number of bits of a value: 1 for a boolean, 253 for a field element or an x-coordinate, 251 for a scalar, 8 to 128 for an integer.</summary>
    public static int Bits(this LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => 1,
        LiteralKind.Field or LiteralKind.Group or LiteralKind.Address => FieldElement.Bits,
        LiteralKind.Scalar => ScalarElement.Bits,
        LiteralKind.U8 or LiteralKind.I8 => 8,
        LiteralKind.U16 or LiteralKind.I16 => 16,
        LiteralKind.U32 or LiteralKind.I32 => 32,
        LiteralKind.U64 or LiteralKind.I64 => 64,
        _ => 128,
    };

    /// <summary>The smallest value of the kind.</summary>
    public static BigInteger Minimum(this LiteralKind kind) => kind.IsSigned() ? -(BigInteger.One << (kind.Bits() - 1)) : BigInteger.Zero;

    /// <summary>The greatest value of the kind; of a group element or an address, the greatest that an x-coordinate could have.</summary>
    public static BigInteger Maximum(this LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => BigInteger.One,
        LiteralKind.Field or LiteralKind.Group or LiteralKind.Address => FieldElement.Modulus - 1,
        LiteralKind.Scalar => ScalarElement.Modulus - 1,
        _ when kind.IsSigned() => (BigInteger.One << (kind.Bits() - 1)) - 1,
        _ => (BigInteger.One << kind.Bits()) - 1,
    };

    /// <summary>The unsigned kind of the same width as an integer kind.</summary>
    public static LiteralKind ToUnsigned(this LiteralKind kind) => kind.IsSigned() ? kind - (LiteralKind.I8 - LiteralKind.U8) : kind;
}
