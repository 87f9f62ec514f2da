using Zkml.Aleo.Counting.Constraints;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>
/// Logic gates (snarkVM circuit/types/boolean). Each costs one constraint, or none where an operand is a constant. There are many of them, so
/// that rows are counted and not made; the output is a new variable, which no operand shares.
/// </summary>
internal sealed class BooleanGates(ConstraintSystem system)
{
    /// <summary>a * b = output.</summary>
    public LinearCombination And(LinearCombination a, LinearCombination b)
    {
        if (a.IsConstant)
        {
            return a.Constant.IsOne ? b : a;
        }

        if (b.IsConstant)
        {
            return b.Constant.IsOne ? a : b;
        }

        var output = system.NewVariable();
        system.Enforce(a, b, output);
        return output;
    }

    /// <summary>(1 - a) * (1 - b) = 1 - output.</summary>
    public LinearCombination Or(LinearCombination a, LinearCombination b)
    {
        if (a.IsConstant)
        {
            return a.Constant.IsOne ? a : b;
        }

        if (b.IsConstant)
        {
            return b.Constant.IsOne ? b : a;
        }

        var output = system.NewVariable();
        system.Enforce(NonZerosOfOneMinus(a), NonZerosOfOneMinus(b), NonZerosOfOneMinus(output));
        return output;
    }

    /// <summary>2a * b = a + b - output.</summary>
    public LinearCombination Xor(LinearCombination a, LinearCombination b)
    {
        if (a.IsConstant)
        {
            return a.Constant.IsOne ? b.Not() : b;
        }

        if (b.IsConstant)
        {
            return b.Constant.IsOne ? a.Not() : a;
        }

        var output = system.NewVariable();
        system.Enforce(a.NonZeros, b.NonZeros, LinearCombination.NonZerosOfSum(a, b) + output.NonZeros);
        return output;
    }

    /// <summary>a * b = 1 - output.</summary>
    public LinearCombination Nand(LinearCombination a, LinearCombination b)
    {
        if (a.IsConstant)
        {
            return a.Constant.IsOne ? b.Not() : LinearCombination.One;
        }

        if (b.IsConstant)
        {
            return b.Constant.IsOne ? a.Not() : LinearCombination.One;
        }

        var output = system.NewVariable();
        system.Enforce(a.NonZeros, b.NonZeros, NonZerosOfOneMinus(output));
        return output;
    }

    /// <summary>(1 - a) * (1 - b) = output.</summary>
    public LinearCombination Nor(LinearCombination a, LinearCombination b)
    {
        if (a.IsConstant)
        {
            return a.Constant.IsOne ? LinearCombination.Zero : b.Not();
        }

        if (b.IsConstant)
        {
            return b.Constant.IsOne ? LinearCombination.Zero : a.Not();
        }

        var output = system.NewVariable();
        system.Enforce(NonZerosOfOneMinus(a), NonZerosOfOneMinus(b), output.NonZeros);
        return output;
    }

    public LinearCombination IsEqual(LinearCombination a, LinearCombination b) => Xor(a, b).Not();

    /// <summary>condition * (first - second) = output - second, or a gate where a branch is a constant.</summary>
    public LinearCombination Select(LinearCombination condition, LinearCombination first, LinearCombination second)
    {
        if (condition.IsConstant)
        {
            return condition.Constant.IsOne ? first : second;
        }

        if (first.IsConstant)
        {
            return first.Constant.IsOne ? Or(condition, second) : And(condition.Not(), second);
        }

        if (second.IsConstant)
        {
            return second.Constant.IsOne ? Or(condition.Not(), first) : And(condition, first);
        }

        var output = system.NewVariable();
        system.Enforce(condition.NonZeros, LinearCombination.NonZerosOfDifference(first, second), output.NonZeros + second.NonZeros);
        return output;
    }

    /// <summary>Selects bit by bit.</summary>
    public LinearCombination[] Select(LinearCombination condition, LinearCombination[] first, LinearCombination[] second)
    {
        var output = new LinearCombination[first.Length];
        for (var bit = 0; bit < output.Length; bit++)
        {
            output[bit] = Select(condition, first[bit], second[bit]);
        }

        return output;
    }

    /// <summary>One constraint: the sum of the bits is zero.</summary>
    public void AssertAllZero(ReadOnlySpan<LinearCombination> bits)
    {
        var sum = LinearCombination.FromConstant(FieldElement.Zero);
        foreach (var bit in bits)
        {
            sum.Add(bit, FieldElement.One);
        }

        system.AssertEqual(sum, LinearCombination.Zero);
    }

    private static int NonZerosOfOneMinus(LinearCombination value) => LinearCombination.NonZerosOfDifference(LinearCombination.One, value);
}
