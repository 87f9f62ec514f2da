using System.Numerics;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Interpretation.Operations;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Products, quotients, powers, selection and equality of field elements (snarkVM circuit/types/field).</summary>
internal sealed class FieldGates(ConstraintSystem system)
{
    public LinearCombination Multiply(LinearCombination left, LinearCombination right)
    {
        if (left.IsConstant)
        {
            system.Spend(1);
            return right.Scaled(left.Constant);
        }

        if (right.IsConstant)
        {
            return left.Scaled(right.Constant);
        }

        var product = system.NewVariable();
        system.Enforce(left, right, product);
        return product;
    }

    public LinearCombination Square(LinearCombination value) => Multiply(value, value);

    /// <summary>The cost of a constant's inverse, in units of work.</summary>
    public const long InverseWork = 200;

    /// <summary>value * inverse = 1.</summary>
    public LinearCombination Inverse(LinearCombination value)
    {
        if (value.IsConstant)
        {
            system.AddConstants(1);
            system.Spend(InverseWork);
            return LinearCombination.FromConstant(
                value.Constant.IsZero ? throw new OperationHaltException("division by zero") : value.Constant.Inverse());
        }

        var inverse = system.NewVariable();
        system.Enforce(value, inverse, LinearCombination.One);
        return inverse;
    }

    public LinearCombination Divide(LinearCombination left, LinearCombination right) => Multiply(left, Inverse(right));

    /// <summary>A quotient in one constraint where neither is a constant: quotient * right = left. It does not exclude 0 / 0.</summary>
    public LinearCombination DivideUnchecked(LinearCombination left, LinearCombination right)
    {
        if (left.IsConstant || right.IsConstant)
        {
            return Divide(left, right);
        }

        var quotient = system.NewVariable();
        system.Enforce(quotient, right, left);
        return quotient;
    }

    /// <summary>Squares and multiplies, from the exponent's most significant bit.</summary>
    public LinearCombination Power(LinearCombination value, BigInteger exponent)
    {
        var result = LinearCombination.One;
        for (var bit = (int)exponent.GetBitLength() - 1; bit >= 0; bit--)
        {
            result = Square(result);
            if (!((exponent >> bit) & BigInteger.One).IsZero)
            {
                result = Multiply(result, value);
            }
        }

        return result;
    }

    /// <summary>Squares and multiplies for every bit of a variable exponent, and selects.</summary>
    public LinearCombination Power(LinearCombination value, LinearCombination[] exponentBits)
    {
        var result = LinearCombination.One;
        for (var bit = exponentBits.Length - 1; bit >= 0; bit--)
        {
            result = Square(result);
            result = Select(exponentBits[bit], Multiply(result, value), result);
        }

        return result;
    }

    /// <summary>(first - second) * condition = output - second; free where both branches are constants.</summary>
    public LinearCombination Select(LinearCombination condition, LinearCombination first, LinearCombination second)
    {
        if (condition.IsConstant)
        {
            return condition.Constant.IsOne ? first : second;
        }

        if (first.IsConstant && second.IsConstant)
        {
            return LinearCombination.Sum(condition.Scaled(first.Constant), condition.Not().Scaled(second.Constant));
        }

        var output = system.NewVariable();
        system.Enforce(LinearCombination.Difference(first, second), condition, LinearCombination.Difference(output, second));
        return output;
    }

    public LinearCombination IsEqual(LinearCombination left, LinearCombination right) => IsNotEqual(left, right).Not();

    /// <summary>(left - right) * multiplier = flag and (left - right) * not flag = 0.</summary>
    public LinearCombination IsNotEqual(LinearCombination left, LinearCombination right)
    {
        if (left.IsConstant && right.IsConstant)
        {
            system.AddConstants(1);
            return LinearCombination.FromBoolean(left.Constant != right.Constant);
        }

        var difference = LinearCombination.Difference(left, right);
        var flag = system.NewVariable();

        // The multiplier inverts the difference; of a value and itself it is a constant (measured).
        system.AddConstants(difference.IsConstant ? 1 : 0);
        var multiplier = difference.IsConstant ? LinearCombination.One : system.NewVariable();
        system.Enforce(difference, multiplier, flag);
        system.Enforce(difference, flag.Not(), LinearCombination.Zero);
        return flag;
    }

    /// <summary>(left - right) * inverse = 1, for operands that are not both constants.</summary>
    public void AssertNotEqual(LinearCombination left, LinearCombination right)
    {
        var difference = LinearCombination.Difference(left, right);
        system.Enforce(difference, NewWitness(difference), LinearCombination.One);
    }

    /// <summary>A new variable whose value follows from others; a constant where they are, of which only that it is one matters.</summary>
    public LinearCombination NewWitness(LinearCombination source)
    {
        if (!source.IsConstant)
        {
            return system.NewVariable();
        }

        system.AddConstants(1);
        return LinearCombination.One;
    }
}
