using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation.Operations;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Division and remainder of integers (snarkVM circuit/types/integers/src/{div,rem}_*.rs).</summary>
internal sealed class IntegerQuotientGates(
    ConstraintSystem system,
    BooleanGates booleans,
    FieldGates fields,
    IntegerSumGates sums,
    IntegerProductGates products,
    IntegerComparisonGates comparisons)
{
    public CircuitInteger Divide(CircuitInteger left, CircuitInteger right)
    {
        if (Constant(Opcode.Divide, left, right) is { } constant)
        {
            return constant;
        }

        AssertQuotientFits(left, right);
        return DivideWrapped(left, right);
    }

    public CircuitInteger DivideWrapped(CircuitInteger left, CircuitInteger right)
    {
        if (Constant(Opcode.DivideWrapped, left, right) is { } constant)
        {
            return constant;
        }

        if (!left.Kind.IsSigned())
        {
            return DivideMagnitudes(left, right).Quotient;
        }

        var quotient = DivideAbsolutes(left, right).Quotient.As(left.Kind);
        var sameSign = booleans.IsEqual(left.MostSignificantBit, right.MostSignificantBit);
        return sums.Select(sameSign, quotient, sums.NegateWrapped(quotient));
    }

    public CircuitInteger Remainder(CircuitInteger left, CircuitInteger right)
    {
        if (Constant(Opcode.Remainder, left, right) is { } constant)
        {
            return constant;
        }

        AssertQuotientFits(left, right);
        return RemainderWrapped(left, right);
    }

    public CircuitInteger RemainderWrapped(CircuitInteger left, CircuitInteger right)
    {
        if (Constant(Opcode.RemainderWrapped, left, right) is { } constant)
        {
            return constant;
        }

        if (!left.Kind.IsSigned())
        {
            return DivideMagnitudes(left, right).Remainder;
        }

        var remainder = DivideAbsolutes(left, right).Remainder.As(left.Kind);
        return sums.Select(left.MostSignificantBit.Not(), remainder, sums.NegateWrapped(remainder));
    }

    /// <summary>Quotient and remainder as new bits: left = quotient * right + remainder and remainder &lt; right. Unsigned only.</summary>
    public (CircuitInteger Quotient, CircuitInteger Remainder) DivideMagnitudes(CircuitInteger left, CircuitInteger right)
    {
        var width = left.Bits.Length;
        var quotient = new CircuitInteger(left.Kind, system.NewBooleans(width));
        var remainder = new CircuitInteger(left.Kind, system.NewBooleans(width));
        if (IntegerProductGates.FitsField(width))
        {
            var product = fields.Multiply(quotient.ToField(), right.ToField());
            system.AssertEqual(left.ToField(), LinearCombination.Sum(product, remainder.ToField()));
        }
        else
        {
            system.AssertEqual(left.ToField(), sums.Add(products.Multiply(quotient, right), remainder).ToField());
        }

        system.AssertTrue(comparisons.IsLess(remainder, right));
        return (quotient, remainder);
    }

    /// <summary>Quotient and remainder of the absolute values, as unsigned integers.</summary>
    private (CircuitInteger Quotient, CircuitInteger Remainder) DivideAbsolutes(CircuitInteger left, CircuitInteger right)
    {
        var unsigned = left.Kind.ToUnsigned();
        var (dividend, divisor) = (sums.AbsoluteWrapped(left).As(unsigned), sums.AbsoluteWrapped(right).As(unsigned));
        return dividend.TryGetInteger() is { } first && divisor.TryGetInteger() is { } second
            ? (Apply(Opcode.Divide, first, second), Apply(Opcode.Remainder, first, second))
            : DivideMagnitudes(dividend, divisor);
    }

    /// <summary>The one quotient that does not fit a signed type is that of its minimum by -1.</summary>
    private void AssertQuotientFits(CircuitInteger left, CircuitInteger right)
    {
        if (left.Kind.IsSigned())
        {
            var minimum = ConstantIntegers.Create(system, left.Kind, left.Kind.Minimum());
            var overflows = booleans.And(
                comparisons.IsEqual(left, minimum), comparisons.IsEqual(right, ConstantIntegers.Create(system, left.Kind, -1)));
            system.AssertTrue(overflows.Not());
        }
    }

    private CircuitInteger? Constant(Opcode opcode, CircuitInteger left, CircuitInteger right)
    {
        if (right.TryGetInteger() is { } divisor && divisor.Bits == UInt128.Zero)
        {
            throw new OperationHaltException("division by zero");
        }

        return ConstantIntegers.TryApply(system, opcode, left, right);
    }

    private static CircuitInteger Apply(Opcode opcode, IntegerValue left, IntegerValue right) =>
        CircuitInteger.FromConstant((IntegerValue)IntegerOperations.Apply(opcode, left, right)!);
}
