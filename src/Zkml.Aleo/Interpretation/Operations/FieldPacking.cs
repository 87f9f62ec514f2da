namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>Bits as the field elements that Poseidon absorbs.</summary>
internal static class FieldPacking
{
    /// <summary>One element for every 252 bits, least significant first.</summary>
    public static FieldElement[] Pack(List<bool> bits)
    {
        var elements = new FieldElement[(bits.Count + FieldElement.DataBits - 1) / FieldElement.DataBits];
        for (var bit = bits.Count - 1; bit >= 0; bit--)
        {
            ref var element = ref elements[bit / FieldElement.DataBits];
            element += element;
            element += bits[bit] ? FieldElement.One : FieldElement.Zero;
        }

        return elements;
    }
}
