using Zkml.Aleo.Arithmetic;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary><c>hash.psd2</c>, <c>hash.psd4</c>, <c>hash.psd8</c> and their raw forms.</summary>
internal static class HashOperations
{
    public static LiteralValue Apply(Opcode opcode, PlaintextValue value, LiteralType type)
    {
        var bits = opcode.HashVariant()!.IsRaw ? PlaintextBits.Raw(value) : PlaintextBits.Tagged(value);
        var elements = new FieldElement[(bits.Count + FieldElement.DataBits - 1) / FieldElement.DataBits];
        for (var bit = bits.Count - 1; bit >= 0; bit--)
        {
            ref var element = ref elements[bit / FieldElement.DataBits];
            element += element;
            element += bits[bit] ? FieldElement.One : FieldElement.Zero;
        }

        return CastOperations.CastLossy(new FieldValue(Poseidon.OfRate(opcode.HashVariant()!.Size).Hash(elements)), type.Kind);
    }
}
