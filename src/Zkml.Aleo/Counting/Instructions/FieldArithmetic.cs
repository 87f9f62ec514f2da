using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Instructions;

/// <summary>Arithmetic of fields. Sums take over the larger operand where it is owned, so that a chain of additions is linear in its terms.</summary>
internal sealed class FieldArithmetic(GateLibrary gates)
{
    public CircuitField? Synthesize(Opcode opcode, CircuitField value) => opcode switch
    {
        Opcode.Double => Owned(value.Value.Scaled(FieldElement.From(2UL))),
        Opcode.Negate => Owned(value.Value.Scaled(-FieldElement.One)),
        Opcode.Square => new(gates.Fields.Square(value.Value)),
        Opcode.Inverse => new(gates.Fields.Inverse(value.Value)),
        Opcode.SquareRoot => gates.FieldRoots.SquareRoot(value.Value),
        _ => null,
    };

    public CircuitField? Synthesize(Opcode opcode, CircuitField left, CircuitField right) => opcode switch
    {
        Opcode.Add => Owned(Add(left, right)),
        Opcode.Subtract => Owned(Subtract(left, right)),
        Opcode.Multiply when left.Value.IsConstant || right.Value.IsConstant => Owned(gates.Fields.Multiply(left.Value, right.Value)),
        Opcode.Multiply => new(gates.Fields.Multiply(left.Value, right.Value)),
        Opcode.Divide => new(gates.Fields.Divide(left.Value, right.Value)),
        Opcode.Power => new(Power(left, right)),
        _ => null,
    };

    private static LinearCombination Add(CircuitField left, CircuitField right)
    {
        var leftIsLarger = left.Value.Terms >= right.Value.Terms;
        var (large, small) = leftIsLarger ? (left, right) : (right, left);
        var sum = large.IsOwned ? large.Value : large.Value.Copy();
        sum.Add(small.Value, FieldElement.One);
        return sum;
    }

    private static LinearCombination Subtract(CircuitField left, CircuitField right)
    {
        if (left.IsOwned && left.Value.Terms >= right.Value.Terms)
        {
            left.Value.Add(right.Value, -FieldElement.One);
            return left.Value;
        }

        if (!right.IsOwned || left.Value.Terms > right.Value.Terms)
        {
            return LinearCombination.Difference(left.Value, right.Value);
        }

        right.Value.Negate();
        right.Value.Add(left.Value, FieldElement.One);
        return right.Value;
    }

    private LinearCombination Power(CircuitField value, CircuitField exponent)
    {
        var exponentBits = gates.FieldBits.ToBits(exponent);
        return exponent.Value.IsConstant
            ? gates.Fields.Power(value.Value, exponent.Value.Constant.ToBigInteger())
            : gates.Fields.Power(value.Value, exponentBits);
    }

    private static CircuitField Owned(LinearCombination value) => new(value, isOwned: true);
}
