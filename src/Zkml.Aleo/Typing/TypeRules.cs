using Zkml.Aleo.Limits;
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

        RequireParts(type, structs);
        var fields = (TypeSizes.Tagged(type, structs) / FieldElement.DataBits) + 1;
        if (fields > PlatformLimits.ValueFields)
        {
            throw new TypeProblemException($"a value of the type {type} has {fields} field elements, expected at most {PlatformLimits.ValueFields}");
        }
    }

    /// <summary>Refuses a type that cannot be written as bits: structs cannot (tried: snarkVM's parser refuses them).</summary>
    /// <exception cref="TypeProblemException">The type is neither a literal nor an array of literals.</exception>
    public static void RequireSerializable(PlaintextType? type)
    {
        var element = type;
        while (element is ArrayType array)
        {
            element = array.Element;
        }

        if (element is not LiteralType)
        {
            throw new TypeProblemException($"found the type {type} for bits, expected a literal or an array of literals");
        }
    }

    /// <summary>Refuses an unknown struct, an array of no or too many elements, and a part whose length does not fit its 16 bits.</summary>
    private static void RequireParts(PlaintextType type, StructTable structs)
    {
        switch (type)
        {
            case ArrayType array:
                if (array.Length is < 1 or > PlatformLimits.ArrayElements)
                {
                    throw new TypeProblemException($"found an array of {array.Length} elements, expected 1 to {PlatformLimits.ArrayElements}");
                }

                RequirePart(array.Element, structs);
                break;
            case StructType structure:
                if (!structs.Contains(structure.Name))
                {
                    throw new TypeProblemException($"the program has no struct '{structure.Name}' before this");
                }

                foreach (var member in structs[structure.Name].Members)
                {
                    RequirePart(member.Type, structs);
                }

                break;
        }
    }

    private static void RequirePart(PlaintextType type, StructTable structs)
    {
        RequireParts(type, structs);
        var bits = TypeSizes.Tagged(type, structs);
        if (bits > MostPartBits)
        {
            throw new TypeProblemException($"an element or member of the type {type} has {bits} bits, expected at most {MostPartBits}");
        }
    }
}
