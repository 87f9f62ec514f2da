using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary><c>ternary</c>: one of two values of one literal type.</summary>
internal sealed class SelectionFamily(GateLibrary gates) : InstructionFamily(gates)
{
    public override IReadOnlyList<Opcode> Opcodes { get; } = [Opcode.Ternary];

    public override CircuitValue? Synthesize(Instruction instruction, CircuitValue[] operands) => operands switch
    {
        [CircuitBoolean { Bit.IsConstant: true } condition, var first, var second] => Copy(condition.Bit.Constant.IsOne ? first : second),
        [CircuitBoolean condition, CircuitBoolean first, CircuitBoolean second] =>
            new CircuitBoolean(Gates.Booleans.Select(condition.Bit, first.Bit, second.Bit)),
        [CircuitBoolean condition, CircuitField first, CircuitField second] =>
            new CircuitField(Gates.Fields.Select(condition.Bit, first.Value, second.Value)),
        [CircuitBoolean condition, CircuitInteger first, CircuitInteger second] => Gates.Sums.Select(condition.Bit, first, second),
        _ => throw NotSupported(instruction),
    };

    /// <summary>The same value as the result of an instruction, which is encoded anew.</summary>
    private static CircuitValue Copy(CircuitValue value) => value switch
    {
        CircuitBoolean boolean => new CircuitBoolean(boolean.Bit),
        CircuitField field => new CircuitField(field.Value, field.Bits),
        CircuitInteger integer => new CircuitInteger(integer.Kind, integer.Bits),
        _ => value,
    };
}
