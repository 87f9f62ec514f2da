using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>The bits of a type's values (snarkVM console/program/src/data_types/plaintext_type/size_in_bits.rs).</summary>
internal static class TypeSizes
{
    /// <summary>A literal's tag of 2 bits, its type in 8 and its length in 16.</summary>
    public const int LiteralTagBits = 26;

    /// <summary>An array's tag of 2 bits and its length in 32.</summary>
    public const int ArrayTagBits = 34;

    /// <summary>A struct's tag of 2 bits and its number of members in 8.</summary>
    public const int StructTagBits = 10;

    /// <summary>The length of an element or member, before its bits.</summary>
    public const int LengthBits = 16;

    /// <summary>The length of a member's name, before its characters of 8 bits.</summary>
    public const int NameLengthBits = 8;

    /// <summary>The content alone.</summary>
    public static long Raw(PlaintextType type, StructTable structs) => type switch
    {
        ArrayType array => array.Length * Raw(array.Element, structs),
        StructType structure => structs[structure.Name].Members.Sum(member => Raw(member.Type, structs)),
        _ => ((LiteralType)type).Kind.Bits(),
    };

    /// <summary>The content between type tags and lengths.</summary>
    public static long Tagged(PlaintextType type, StructTable structs) => type switch
    {
        ArrayType array => ArrayTagBits + (array.Length * (LengthBits + Tagged(array.Element, structs))),
        StructType structure => StructTagBits + structs[structure.Name].Members.Sum(member => Tagged(member, structs)),
        _ => LiteralTagBits + ((LiteralType)type).Kind.Bits(),
    };

    private static long Tagged(StructMember member, StructTable structs) =>
        NameLengthBits + (8L * member.Name.Length) + LengthBits + Tagged(member.Type, structs);
}
