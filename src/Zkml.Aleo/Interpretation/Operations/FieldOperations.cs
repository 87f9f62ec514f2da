using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Interpretation.Operations;

/// <summary>Arithmetic and comparison of field elements.</summary>
internal static class FieldOperations
{
    /// <summary>An instruction of one field operand; null if fields have no such instruction.</summary>
    public static PlaintextValue? Apply(Opcode opcode, FieldValue operand) => opcode switch
    {
        Opcode.Double => new FieldValue(operand.Value + operand.Value),
        Opcode.Negate => new FieldValue(-operand.Value),
        Opcode.Square => new FieldValue(operand.Value * operand.Value),
        Opcode.SquareRoot => new FieldValue(operand.Value.TrySquareRoot() ?? throw new OperationHaltException($"{operand.Value} has no square root")),
        Opcode.Inverse => new FieldValue(Inverse(operand.Value)),
        _ => null,
    };

    /// <summary>An instruction of two field operands; null if fields have no such instruction.</summary>
    public static PlaintextValue? Apply(Opcode opcode, FieldValue left, FieldValue right) => opcode switch
    {
        Opcode.Add => new FieldValue(left.Value + right.Value),
        Opcode.Subtract => new FieldValue(left.Value - right.Value),
        Opcode.Multiply => new FieldValue(left.Value * right.Value),
        Opcode.Divide => new FieldValue(left.Value * Inverse(right.Value)),
        Opcode.Power => new FieldValue(left.Value.Power(right.Value.ToBigInteger())),
        Opcode.LessThan => BooleanValue.From(left.Value < right.Value),
        Opcode.LessThanOrEqual => BooleanValue.From(left.Value <= right.Value),
        Opcode.GreaterThan => BooleanValue.From(left.Value > right.Value),
        Opcode.GreaterThanOrEqual => BooleanValue.From(left.Value >= right.Value),
        _ => null,
    };

    private static FieldElement Inverse(FieldElement value) =>
        value.IsZero ? throw new OperationHaltException("zero has no inverse") : value.Inverse();
}
