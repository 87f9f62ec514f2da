using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary><c>ternary</c>: one of two values of one literal type.</summary>
internal sealed class SelectionFamily(GateLibrary gates) : InstructionFamily(gates)
{
    public override IReadOnlyList<Opcode> Opcodes { get; } = [Opcode.Ternary];

    public override SynthesizedValue? Synthesize(Instruction instruction, SynthesizedValue[] operands) => operands switch
    {
        [CircuitBoolean condition, CircuitScalar first, CircuitScalar second] => Select(condition, first, second),
        [CircuitBoolean { Bit.IsConstant: true } condition, var first, var second] => Copy(condition.Bit.Constant.IsOne ? first : second),
        [CircuitBoolean condition, CircuitBoolean first, CircuitBoolean second] =>
            new CircuitBoolean(Gates.Booleans.Select(condition.Bit, first.Bit, second.Bit)),
        [CircuitBoolean condition, CircuitField first, CircuitField second] =>
            new CircuitField(Gates.Fields.Select(condition.Bit, first.Value, second.Value)),
        [CircuitBoolean condition, CircuitInteger first, CircuitInteger second] => Gates.Sums.Select(condition.Bit, first, second),
        [CircuitBoolean condition, CircuitPoint first, CircuitPoint second] =>
            new CircuitPoint(first.Kind, Gates.Points.Select(condition.Bit, first.Point, second.Point)),
        _ => throw NotSupported(instruction),
    };

    /// <summary>The result has no bits, even where the condition is a constant and the chosen one has some (measured).</summary>
    private CircuitScalar Select(CircuitBoolean condition, CircuitScalar first, CircuitScalar second) =>
        new(Gates.Fields.Select(condition.Bit, first.Value, second.Value));

    /// <summary>The same value as the result of an instruction, which is encoded anew.</summary>
    private static SynthesizedValue Copy(SynthesizedValue value) => value switch
    {
        CircuitBoolean boolean => new CircuitBoolean(boolean.Bit),
        CircuitField field => new CircuitField(field.Value, field.Bits),
        CircuitInteger integer => new CircuitInteger(integer.Kind, integer.Bits),
        CircuitPoint point => new CircuitPoint(point.LiteralKind, point.Point),
        _ => value,
    };
}
