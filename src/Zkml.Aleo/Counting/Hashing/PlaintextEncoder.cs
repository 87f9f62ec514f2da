using System.Runtime.InteropServices;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>
/// A value as the field elements that Poseidon absorbs: its bits in chunks of 252
/// (snarkVM circuit/program/src/data/plaintext/{to_fields,to_fields_raw}.rs).
/// </summary>
internal sealed class PlaintextEncoder(GateLibrary gates)
{
    private readonly PlaintextBitWriter _bits = new(gates);

    /// <summary>The elements of the tagged bits and one closing bit.</summary>
    public AbsorbedElement[] Encode(SynthesizedValue value) => Close(_bits.Tagged(value));

    /// <summary>The same of a new input.</summary>
    public AbsorbedElement[] EncodeInput(SynthesizedValue value) => Close(_bits.TaggedInput(value));

    /// <summary>The elements of the content alone, without tags and closing bit.</summary>
    public AbsorbedElement[] EncodeRaw(SynthesizedValue value) => Chunk(_bits.Raw(value));

    private static AbsorbedElement[] Close(List<LinearCombination> bits)
    {
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
}
