using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary>Order of fields, integers and scalars. All four are made of "less": a > b is b &lt; a, a >= b is not a &lt; b.</summary>
internal sealed class ComparisonFamily(GateLibrary gates) : InstructionFamily(gates)
{
    public override IReadOnlyList<Opcode> Opcodes { get; } =
        [Opcode.GreaterThan, Opcode.GreaterThanOrEqual, Opcode.LessThan, Opcode.LessThanOrEqual];

    public override SynthesizedValue? Synthesize(Instruction instruction, SynthesizedValue[] operands)
    {
        var swapped = instruction.Opcode is Opcode.GreaterThan or Opcode.LessThanOrEqual;
        var (left, right) = swapped ? (operands[1], operands[0]) : (operands[0], operands[1]);
        var less = (left, right) switch
        {
            (CircuitField first, CircuitField second) => Gates.FieldBits.IsLess(first, second),
            (CircuitInteger first, CircuitInteger second) => Gates.IntegerComparisons.IsLess(first, second),
            (CircuitScalar first, CircuitScalar second) => Gates.Scalars.IsLess(first, second),
            _ => throw NotSupported(instruction),
        };
        return new CircuitBoolean(instruction.Opcode is Opcode.GreaterThanOrEqual or Opcode.LessThanOrEqual ? less.Not() : less);
    }
}
