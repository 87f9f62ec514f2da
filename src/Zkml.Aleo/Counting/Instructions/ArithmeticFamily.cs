using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary>Arithmetic: of fields by <see cref="FieldArithmetic"/>, of integers and scalars by their gates.</summary>
internal sealed class ArithmeticFamily(GateLibrary gates) : InstructionFamily(gates)
{
    private readonly FieldArithmetic _fields = new(gates);

    public override IReadOnlyList<Opcode> Opcodes { get; } =
    [
        Opcode.Abs, Opcode.AbsWrapped, Opcode.Add, Opcode.AddWrapped, Opcode.Divide, Opcode.DivideWrapped, Opcode.Double, Opcode.Inverse,
        Opcode.Modulo, Opcode.Multiply, Opcode.MultiplyWrapped, Opcode.Negate, Opcode.Power, Opcode.PowerWrapped, Opcode.Remainder,
        Opcode.RemainderWrapped, Opcode.Square, Opcode.SquareRoot, Opcode.Subtract, Opcode.SubtractWrapped,
    ];

    public override SynthesizedValue? Synthesize(Instruction instruction, SynthesizedValue[] operands)
    {
        SynthesizedValue? result = operands switch
        {
            [CircuitField value] => _fields.Synthesize(instruction.Opcode, value),
            [CircuitField left, CircuitField right] => _fields.Synthesize(instruction.Opcode, left, right),
            [CircuitInteger value] => Synthesize(instruction.Opcode, value),
            [CircuitInteger left, CircuitInteger right] => Synthesize(instruction.Opcode, left, right),
            [CircuitScalar left, CircuitScalar right] when instruction.Opcode == Opcode.Add => Gates.Scalars.Add(left, right),
            _ => null,
        };
        return result ?? throw NotSupported(instruction);
    }

    private CircuitInteger? Synthesize(Opcode opcode, CircuitInteger value) => opcode switch
    {
        Opcode.Negate => Gates.Sums.Negate(value),
        Opcode.Abs => Gates.Sums.Absolute(value),
        Opcode.AbsWrapped => Gates.Sums.AbsoluteWrapped(value),
        _ => null,
    };

    private CircuitInteger? Synthesize(Opcode opcode, CircuitInteger left, CircuitInteger right) => opcode switch
    {
        Opcode.Add => Gates.Sums.Add(left, right),
        Opcode.AddWrapped => Gates.Sums.AddWrapped(left, right),
        Opcode.Subtract => Gates.Sums.Subtract(left, right),
        Opcode.SubtractWrapped => Gates.Sums.SubtractWrapped(left, right),
        Opcode.Multiply => Gates.Products.Multiply(left, right),
        Opcode.MultiplyWrapped => Gates.Products.MultiplyWrapped(left, right),
        Opcode.Divide => Gates.Quotients.Divide(left, right),
        Opcode.DivideWrapped => Gates.Quotients.DivideWrapped(left, right),
        Opcode.Remainder => Gates.Quotients.Remainder(left, right),
        Opcode.RemainderWrapped or Opcode.Modulo => Gates.Quotients.RemainderWrapped(left, right),
        Opcode.Power => Gates.Powers.Power(left, right),
        Opcode.PowerWrapped => Gates.Powers.PowerWrapped(left, right),
        _ => null,
    };
}
