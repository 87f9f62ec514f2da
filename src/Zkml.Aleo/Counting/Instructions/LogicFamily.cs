using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary>Logic of booleans, and of integers bit by bit.</summary>
internal sealed class LogicFamily(GateLibrary gates) : InstructionFamily(gates)
{
    public override IReadOnlyList<Opcode> Opcodes { get; } = [Opcode.And, Opcode.Nand, Opcode.Nor, Opcode.Not, Opcode.Or, Opcode.Xor];

    public override SynthesizedValue? Synthesize(Instruction instruction, SynthesizedValue[] operands) => operands switch
    {
        [CircuitBoolean value] => new CircuitBoolean(value.Bit.Not()),
        [CircuitInteger value] => IntegerSumGates.Not(value),
        [CircuitBoolean left, CircuitBoolean right] => new CircuitBoolean(Gate(instruction.Opcode, left.Bit, right.Bit)),
        [CircuitInteger left, CircuitInteger right] when instruction.Opcode is Opcode.And or Opcode.Or or Opcode.Xor => BitByBit(instruction.Opcode, left, right),
        _ => throw NotSupported(instruction),
    };

    private CircuitInteger BitByBit(Opcode opcode, CircuitInteger left, CircuitInteger right)
    {
        var bits = new LinearCombination[left.Bits.Length];
        for (var bit = 0; bit < bits.Length; bit++)
        {
            bits[bit] = Gate(opcode, left.Bits[bit], right.Bits[bit]);
        }

        return new(left.Kind, bits);
    }

    private LinearCombination Gate(Opcode opcode, LinearCombination left, LinearCombination right) => opcode switch
    {
        Opcode.And => Gates.Booleans.And(left, right),
        Opcode.Or => Gates.Booleans.Or(left, right),
        Opcode.Xor => Gates.Booleans.Xor(left, right),
        Opcode.Nand => Gates.Booleans.Nand(left, right),
        _ => Gates.Booleans.Nor(left, right),
    };
}
