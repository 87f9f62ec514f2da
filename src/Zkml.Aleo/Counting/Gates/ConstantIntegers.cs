using System.Numerics;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Gates whose operands are all constants: the result is a constant too, of as many constants as it has bits.</summary>
internal static class ConstantIntegers
{
    /// <summary>The result, or null if an operand is not constant.</summary>
    public static CircuitInteger? TryApply(ConstraintSystem system, Opcode opcode, CircuitInteger left, CircuitInteger right) =>
        left.TryGetInteger() is { } first && right.TryGetInteger() is { } second
            ? Create(system, (IntegerValue)Apply(opcode, first, second)!)
            : null;

    public static CircuitInteger Create(ConstraintSystem system, LiteralKind kind, BigInteger value) => Create(system, IntegerValue.Wrap(kind, value));

    private static PlaintextValue? Apply(Opcode opcode, IntegerValue left, IntegerValue right) =>
        ShiftOperations.Handles(opcode) ? ShiftOperations.Apply(opcode, left, right) : IntegerOperations.Apply(opcode, left, right);

    private static CircuitInteger Create(ConstraintSystem system, IntegerValue value)
    {
        system.AddConstants(value.Kind.Bits());
        return CircuitInteger.FromConstant(value);
    }
}
