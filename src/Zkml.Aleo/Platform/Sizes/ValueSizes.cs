using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Platform.Sizes;

/// <summary>How large the values of a type are, in each of the forms that the platform prices. The size never depends on the value.</summary>
/// <param name="structs">The structs that types name.</param>
internal sealed class ValueSizes(StructTable structs)
{
    /// <summary>The bytes of a literal's value (snarkVM console/program/src/data/literal/size_in_bytes.rs).</summary>
    public static int LiteralBytes(LiteralKind kind) => kind switch
    {
        LiteralKind.Boolean => 1,
        _ when kind.IsInteger() => kind.Bits() / 8,
        _ => 32,
    };

    /// <summary>
    /// The bytes by which commands are priced: contents alone, and a struct's name (snarkVM synthesizer/process/src/cost.rs,
    /// plaintext_size_in_bytes).
    /// </summary>
    public long PricedBytes(PlaintextType type) => type switch
    {
        ArrayType array => array.Length * PricedBytes(array.Element),
        StructType structure => 1 + structure.Name.Length + structs[structure.Name].Members.Sum(member => PricedBytes(member.Type)),
        _ => LiteralBytes(((LiteralType)type).Kind),
    };

    /// <summary>The total size of all values.</summary>
    public long PricedBytes(ReadOnlySpan<PlaintextType> types)
    {
        var bytes = 0L;
        foreach (var type in types)
        {
            bytes += PricedBytes(type);
        }

        return bytes;
    }

    /// <summary>The bytes of a public value in a transaction (snarkVM console/program/src/data/plaintext/bytes.rs).</summary>
    public long PlaintextBytes(PlaintextType type) => type switch
    {
        // A kind, the number of elements, and the length of each before it.
        ArrayType array => 1 + 4 + (array.Length * (2 + PlaintextBytes(array.Element))),
        StructType structure => 1 + 1 + structs[structure.Name].Members.Sum(member => 1 + member.Name.Length + 2 + PlaintextBytes(member.Type)),
        _ => 1 + 2 + LiteralBytes(((LiteralType)type).Kind),
    };
}
