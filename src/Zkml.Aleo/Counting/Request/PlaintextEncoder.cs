using System.Runtime.InteropServices;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Request;

/// <summary>
/// A value as the field elements that hashes absorb: its bits between constant type tags, one closing bit, in chunks of 252
/// (snarkVM console/program/src/data/plaintext/to_bits.rs and to_fields.rs).
/// </summary>
internal sealed class PlaintextEncoder(GateLibrary gates)
{
    /// <summary>A literal's tag of 2 bits, its type in 8 and its length in 16.</summary>
    private const int LiteralTagBits = 26;

    /// <summary>An array's tag of 2 bits and its length in 32.</summary>
    private const int ArrayTagBits = 34;

    /// <summary>A struct's tag of 2 bits and its number of members in 8.</summary>
    private const int StructTagBits = 10;

    /// <summary>The length of an element or member, before its bits.</summary>
    private const int LengthBits = 16;

    /// <summary>The length of a member's name, before its characters of 8 bits.</summary>
    private const int NameLengthBits = 8;

    /// <summary>The field elements. Fields without bits of their own are decomposed, which costs constraints.</summary>
    public AbsorbedElement[] Encode(CircuitValue value)
    {
        gates.System.AddConstants(EncodingConstants.Of(value));
        return EncodeTagged(value);
    }

    /// <summary>The field elements of a new input.</summary>
    public AbsorbedElement[] EncodeInput(CircuitValue value)
    {
        gates.System.AddConstants(EncodingConstants.OfInput(value));
        return EncodeTagged(value);
    }

    /// <summary>The field elements of the content alone, without tags and closing bit.</summary>
    public AbsorbedElement[] EncodeRaw(CircuitValue value)
    {
        var bits = new List<LinearCombination>();
        Write(value, bits, tagged: false);
        return Chunk(bits);
    }

    private AbsorbedElement[] EncodeTagged(CircuitValue value)
    {
        var bits = new List<LinearCombination>();
        Write(value, bits, tagged: true);
        bits.Add(LinearCombination.One);
        return Chunk(bits);
    }

    private static AbsorbedElement[] Chunk(List<LinearCombination> bits)
    {
        var elements = new AbsorbedElement[(bits.Count + FieldElement.DataBits - 1) / FieldElement.DataBits];
        var all = CollectionsMarshal.AsSpan(bits);
        for (var element = 0; element < elements.Length; element++)
        {
            var start = element * FieldElement.DataBits;
            elements[element] = AbsorbedElement.From(BitVector.Weigh(all.Slice(start, Math.Min(FieldElement.DataBits, all.Length - start))));
        }

        return elements;
    }

    private void Write(CircuitValue value, List<LinearCombination> bits, bool tagged)
    {
        switch (value)
        {
            case CircuitBoolean boolean:
                WriteTag(LiteralTagBits, bits, tagged);
                bits.Add(boolean.Bit);
                break;
            case CircuitInteger integer:
                WriteTag(LiteralTagBits, bits, tagged);
                bits.AddRange(integer.Bits);
                break;
            case CircuitField field:
                WriteTag(LiteralTagBits, bits, tagged);
                bits.AddRange(gates.FieldBits.ToBits(field));
                break;
            case CircuitArray array:
                WriteTag(ArrayTagBits, bits, tagged);
                foreach (var element in array.Elements)
                {
                    WriteTag(LengthBits, bits, tagged);
                    Write(element, bits, tagged);
                }

                break;
            case CircuitStruct structure:
                WriteTag(StructTagBits, bits, tagged);
                for (var member = 0; member < structure.Members.Length; member++)
                {
                    WriteTag(NameLengthBits + (8 * structure.Names[member].Length) + LengthBits, bits, tagged);
                    Write(structure.Members[member], bits, tagged);
                }

                break;
        }
    }

    /// <summary>Only the number of constant bits matters, so all are zero.</summary>
    private static void WriteTag(int count, List<LinearCombination> bits, bool tagged)
    {
        for (var bit = 0; tagged && bit < count; bit++)
        {
            bits.Add(LinearCombination.Zero);
        }
    }
}
