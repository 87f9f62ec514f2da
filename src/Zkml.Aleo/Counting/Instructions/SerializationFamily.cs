using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Hashing;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary><c>serialize.bits</c>, <c>deserialize.bits</c> and their raw forms: bits are free wherever they exist.</summary>
internal sealed class SerializationFamily(GateLibrary gates) : InstructionFamily(gates)
{
    private readonly PlaintextBitWriter _writer = new(gates);

    public override IReadOnlyList<Opcode> Opcodes { get; } =
        [Opcode.SerializeBits, Opcode.SerializeBitsRaw, Opcode.DeserializeBits, Opcode.DeserializeBitsRaw];

    public override SynthesizedValue? Synthesize(Instruction instruction, SynthesizedValue[] operands) => instruction.Opcode switch
    {
        Opcode.SerializeBits => ToArray(_writer.Tagged(operands[0])),
        Opcode.SerializeBitsRaw => ToArray(_writer.Raw(operands[0])),
        _ => Read(instruction, operands[0] as CircuitArray ?? throw NotSupported(instruction)),
    };

    private SynthesizedValue Read(Instruction instruction, CircuitArray array)
    {
        var bits = Array.ConvertAll(array.Elements, element => ((CircuitBoolean)element).Bit);
        return new PlaintextBitReader(Gates, bits, isTagged: instruction.Opcode == Opcode.DeserializeBits).Read(instruction.Type!);
    }

    private static CircuitArray ToArray(List<Constraints.LinearCombination> bits) => new([.. bits.Select(bit => new CircuitBoolean(bit))]);
}
