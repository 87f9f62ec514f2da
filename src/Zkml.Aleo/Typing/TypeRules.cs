using Zkml.Aleo.Platform;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Typing;

/// <summary>Which types a program may declare.</summary>
internal static class TypeRules
{
    /// <summary>The platform writes the length of an element or member in 16 bits (snarkVM console/program/src/data/plaintext/to_bits.rs).</summary>
    private const int MostPartBits = ushort.MaxValue;

    /// <summary>Refuses an unknown struct, and a type whose values are larger than the platform takes.</summary>
    /// <exception cref="TypeProblemException">The type is refused.</exception>
    public static void Require(PlaintextType? type, StructTable structs)
    {
        if (type is null)
        {
            throw new TypeProblemException("the instruction has no type");
        }

        var fields = (EncodedBits(type, structs) / FieldElement.DataBits) + 1;
        if (fields > PlatformLimits.ValueFields)
        {
            throw new TypeProblemException($"a value of the type {type} has {fields} field elements, expected at most {PlatformLimits.ValueFields}");
        }
    }

    /// <summary>
    /// The number of booleans that <c>serialize.bits.raw</c> makes of a type. Structs have no bits (tried: snarkVM's parser refuses them).
    /// </summary>
    /// <exception cref="TypeProblemException">The type is no literal and no array of literals.</exception>
    public static int RawBits(PlaintextType? type) => type switch
    {
        LiteralType literal => literal.Kind.Bits(),
        ArrayType array => array.Length * RawBits(array.Element),
        _ => throw new TypeProblemException($"found the type {type} for bits, expected a literal or an array of literals"),
    };

    /// <summary>The bits of a value with its type tags: 26 for a literal, 34 for an array, 10 for a struct, and a length for every part.</summary>
    private static long EncodedBits(PlaintextType type, StructTable structs)
    {
        switch (type)
        {
            case ArrayType array:
                if (array.Length is < 1 or > PlatformLimits.ArrayElements)
                {
                    throw new TypeProblemException($"found an array of {array.Length} elements, expected 1 to {PlatformLimits.ArrayElements}");
                }

                return 34 + (array.Length * (16 + PartBits(array.Element, structs)));
            case StructType structure:
                if (!structs.Contains(structure.Name))
                {
                    throw new TypeProblemException($"the program has no struct '{structure.Name}' before this");
                }

                return 10 + structs[structure.Name].Members.Sum(member => 8 + (8L * member.Name.Length) + 16 + PartBits(member.Type, structs));
            default:
                return 26 + ((LiteralType)type).Kind.Bits();
        }
    }

    private static long PartBits(PlaintextType type, StructTable structs)
    {
        var bits = EncodedBits(type, structs);
        return bits <= MostPartBits
            ? bits
            : throw new TypeProblemException($"an element or member of the type {type} has {bits} bits, expected at most {MostPartBits}");
    }
}
