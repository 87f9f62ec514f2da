using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Addition, subtraction, negation and absolute value of integers (snarkVM circuit/types/integers/src/{add,sub,neg,abs}_*.rs).</summary>
internal sealed class IntegerSumGates(ConstraintSystem system, BooleanGates booleans, FieldBitGates fieldBits)
{
    public CircuitInteger Add(CircuitInteger left, CircuitInteger right)
    {
        if (ConstantIntegers.TryApply(system, Opcode.Add, left, right) is { } constant)
        {
            return constant;
        }

        var sum = LinearCombination.Sum(left.ToField(), right.ToField());
        if (!left.Kind.IsSigned())
        {
            var witness = new CircuitInteger(left.Kind, system.NewBooleans(left.Bits.Length));
            system.AssertEqual(sum, witness.ToField());
            return witness;
        }

        var result = WithoutCarry(left.Kind, sum);
        var sameSign = booleans.IsEqual(left.MostSignificantBit, right.MostSignificantBit);
        AssertFalse(booleans.And(sameSign, booleans.Xor(result.MostSignificantBit, left.MostSignificantBit)));
        return result;
    }

    public CircuitInteger AddWrapped(CircuitInteger left, CircuitInteger right) =>
        ConstantIntegers.TryApply(system, Opcode.AddWrapped, left, right)
        ?? WithoutCarry(left.Kind, LinearCombination.Sum(left.ToField(), right.ToField()));

    public CircuitInteger Subtract(CircuitInteger left, CircuitInteger right)
    {
        if (ConstantIntegers.TryApply(system, Opcode.Subtract, left, right) is { } constant)
        {
            return constant;
        }

        var bits = fieldBits.ToLowerBits(Difference(left, right), left.Bits.Length + 1);
        var result = new CircuitInteger(left.Kind, bits[..^1]);
        if (left.Kind.IsSigned())
        {
            var differentSigns = booleans.Xor(left.MostSignificantBit, right.MostSignificantBit);
            AssertFalse(booleans.And(differentSigns, booleans.IsEqual(result.MostSignificantBit, right.MostSignificantBit)));
        }
        else
        {
            system.AssertEqual(bits[^1], LinearCombination.One);
        }

        return result;
    }

    public CircuitInteger SubtractWrapped(CircuitInteger left, CircuitInteger right) =>
        ConstantIntegers.TryApply(system, Opcode.SubtractWrapped, left, right) ?? WithoutCarry(left.Kind, Difference(left, right));

    /// <summary>1 + not x.</summary>
    public CircuitInteger Negate(CircuitInteger value) => Add(ConstantIntegers.Create(system, value.Kind, 1), Not(value));

    /// <summary>0 - x, or x where that is negative; a checked subtraction.</summary>
    public CircuitInteger Absolute(CircuitInteger value) =>
        Select(value.MostSignificantBit, Subtract(ConstantIntegers.Create(system, value.Kind, 0), value), value);

    /// <summary>0 - x, or x where that is negative; a wrapped subtraction.</summary>
    public CircuitInteger AbsoluteWrapped(CircuitInteger value) =>
        Select(value.MostSignificantBit, NegateWrapped(value), value);

    public CircuitInteger NegateWrapped(CircuitInteger value) => SubtractWrapped(ConstantIntegers.Create(system, value.Kind, 0), value);

    public CircuitInteger Select(LinearCombination condition, CircuitInteger first, CircuitInteger second) =>
        new(first.Kind, booleans.Select(condition, first.Bits, second.Bits));

    public static CircuitInteger Not(CircuitInteger value) => new(value.Kind, Array.ConvertAll(value.Bits, bit => bit.Not()));

    /// <summary>left + not right + 1: bit N is set unless it is negative.</summary>
    private static LinearCombination Difference(CircuitInteger left, CircuitInteger right)
    {
        var difference = LinearCombination.Sum(left.ToField(), Not(right).ToField());
        difference.Add(LinearCombination.One, FieldElement.One);
        return difference;
    }

    private CircuitInteger WithoutCarry(LiteralKind kind, LinearCombination value) =>
        new(kind, fieldBits.ToLowerBits(value, kind.Bits() + 1)[..^1]);

    private void AssertFalse(LinearCombination value) => system.AssertEqual(value, LinearCombination.Zero);
}
