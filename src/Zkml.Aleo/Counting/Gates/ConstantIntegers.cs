using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Gates whose operands are all constants: the result is a constant too, and costs nothing.</summary>
internal static class ConstantIntegers
{
    /// <summary>The result, or null where an operand is no constant.</summary>
    public static CircuitInteger? TryApply(Opcode opcode, CircuitInteger left, CircuitInteger right) =>
        left.TryGetInteger() is { } first && right.TryGetInteger() is { } second
            ? CircuitInteger.FromConstant((IntegerValue)IntegerOperations.Apply(opcode, first, second)!)
            : null;

    public static CircuitInteger Create(LiteralKind kind, int value) => CircuitInteger.FromConstant(IntegerValue.Wrap(kind, value));
}
