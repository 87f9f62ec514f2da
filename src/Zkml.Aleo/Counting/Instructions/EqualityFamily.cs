using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary>Equality of any two values of one type, as a boolean or asserted.</summary>
internal sealed class EqualityFamily(GateLibrary gates) : InstructionFamily(gates)
{
    public override IReadOnlyList<Opcode> Opcodes { get; } = [Opcode.AssertEqual, Opcode.AssertNotEqual, Opcode.IsEqual, Opcode.IsNotEqual];

    public override SynthesizedValue? Synthesize(Instruction instruction, SynthesizedValue[] operands)
    {
        var holds = instruction.Opcode is Opcode.IsEqual or Opcode.AssertEqual
            ? Gates.Equality.IsEqual(operands[0], operands[1])
            : Gates.Equality.IsNotEqual(operands[0], operands[1]);
        if (instruction.Opcode is Opcode.IsEqual or Opcode.IsNotEqual)
        {
            return new CircuitBoolean(holds);
        }

        Gates.System.AssertTrue(holds);
        return null;
    }
}
