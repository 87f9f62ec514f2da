using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary>Shifts of integers by a u8, u16 or u32.</summary>
internal sealed class ShiftFamily(GateLibrary gates) : InstructionFamily(gates)
{
    public override IReadOnlyList<Opcode> Opcodes { get; } =
        [Opcode.ShiftLeft, Opcode.ShiftLeftWrapped, Opcode.ShiftRight, Opcode.ShiftRightWrapped];

    public override SynthesizedValue? Synthesize(Instruction instruction, SynthesizedValue[] operands)
    {
        if (operands is not [CircuitInteger value, CircuitInteger amount])
        {
            throw NotSupported(instruction);
        }

        return instruction.Opcode switch
        {
            Opcode.ShiftLeft => Gates.Shifts.Left(value, amount),
            Opcode.ShiftLeftWrapped => Gates.Shifts.LeftWrapped(value, amount),
            Opcode.ShiftRight => Gates.Shifts.Right(value, amount),
            _ => Gates.Shifts.RightWrapped(value, amount),
        };
    }
}
