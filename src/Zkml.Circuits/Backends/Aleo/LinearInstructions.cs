using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.Aleo;

/// <summary>Writes a linear combination as instructions, one magnitude after the other.</summary>
internal static class LinearInstructions
{
    /// <summary>Appends the instructions and returns the operand that holds the sum.</summary>
    /// <param name="linear">A combination of at least one term.</param>
    /// <param name="operandOf">Returns the operand of a term's value.</param>
    /// <param name="append">Appends an instruction; its destination is the next register.</param>
    public static Operand Emit(LinearValue linear, Func<int, Operand> operandOf, Func<Instruction, RegisterOperand> append)
    {
        Operand? sum = linear.Constant.IsZero ? null : Number(linear.Constant);
        foreach (var group in LinearGroup.Of(linear))
        {
            var isNegated = group.Added.IsEmpty;
            var part = EmitSum(isNegated ? group.Subtracted : group.Added, isNegated ? [] : group.Subtracted, operandOf, append);
            if (!group.Magnitude.IsOne)
            {
                part = append(new(Opcode.Multiply, [part, Number(group.Magnitude)], []));
            }

            sum = sum is null
                ? isNegated ? append(new(Opcode.Negate, [part], [])) : part
                : append(new(isNegated ? Opcode.Subtract : Opcode.Add, [sum, part], []));
        }

        return sum!;
    }

    private static Operand EmitSum(ImmutableArray<int> added, ImmutableArray<int> subtracted, Func<int, Operand> operandOf, Func<Instruction, RegisterOperand> append)
    {
        var sum = operandOf(added[0]);
        foreach (var value in added.AsSpan(1..))
        {
            sum = append(new(Opcode.Add, [sum, operandOf(value)], []));
        }

        foreach (var value in subtracted)
        {
            sum = append(new(Opcode.Subtract, [sum, operandOf(value)], []));
        }

        return sum;
    }

    private static LiteralOperand Number(BigInteger value) => new(Literal.Field(value));
}
