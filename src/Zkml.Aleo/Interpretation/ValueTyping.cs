using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation;

/// <summary>Whether a value has a type.</summary>
internal static class ValueTyping
{
    public static bool Is(PlaintextValue value, PlaintextType type, StructTable structs) => (value, type) switch
    {
        (LiteralValue literal, LiteralType expected) => literal.Kind == expected.Kind,
        (ArrayValue array, ArrayType expected) => array.Elements.Length == expected.Length && array.Elements.All(element => Is(element, expected.Element, structs)),
        (StructValue structure, StructType expected) => Is(structure, structs[expected.Name], structs),
        _ => false,
    };

    private static bool Is(StructValue value, StructDefinition definition, StructTable structs) =>
        value.Members.Length == definition.Members.Length
        && value.Members.Zip(definition.Members).All(pair => pair.First.Name == pair.Second.Name && Is(pair.First.Value, pair.Second.Type, structs));
}
