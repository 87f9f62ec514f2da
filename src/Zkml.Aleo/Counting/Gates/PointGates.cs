using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Points of the curve -x^2 + y^2 = 1 + d x^2 y^2 (snarkVM circuit/types/group/src/{add,double,equal,ternary,lib}.rs).</summary>
internal sealed class PointGates(ConstraintSystem system, BooleanGates booleans, FieldGates fields)
{
    /// <summary>Each coefficient of the curve is a constant wherever it is used: A of a double, A and D of a sum.</summary>
    private const int CurveConstants = 1;

    /// <summary>6 constraints, or fewer with a constant.</summary>
    public CurvePoint Add(CurvePoint left, CurvePoint right)
    {
        if (left.IsConstantIdentity)
        {
            return right;
        }

        if (right.IsConstantIdentity)
        {
            return left;
        }

        system.AddConstants(2 * CurveConstants);

        // The one that may be a constant comes second, where that spares a constraint.
        var (first, second) = right.IsConstant ? (left, right) : (right, left);
        var sums = fields.Multiply(
            LinearCombination.Sum(first.X.Value, first.Y), LinearCombination.Sum(second.X.Value, second.Y));
        var product0 = fields.Multiply(first.X.Value, second.Y);
        var product1 = fields.Multiply(second.X.Value, first.Y);
        var scaled = fields.Multiply(product0, product1).Scaled(GroupElement.D);

        var yNumerator = LinearCombination.Difference(sums, product0);
        yNumerator.Add(product1, -FieldElement.One);
        return Quotients(
            (LinearCombination.Sum(product0, product1), LinearCombination.Sum(scaled, LinearCombination.One)),
            (yNumerator, LinearCombination.Difference(LinearCombination.One, scaled)));
    }

    /// <summary>5 constraints.</summary>
    public CurvePoint Double(CurvePoint point)
    {
        if (point.IsConstantIdentity)
        {
            return point;
        }

        system.AddConstants(CurveConstants);
        var (x, y) = DoubleFractions(point);
        return Quotients(x, y);
    }

    public CurvePoint MultiplyByCofactor(CurvePoint point) => Double(Double(point));

    public CurvePoint Select(LinearCombination condition, CurvePoint first, CurvePoint second)
    {
        if (condition.IsConstant)
        {
            return condition.Constant.IsOne ? first : second;
        }

        return new(fields.Select(condition, first.X.Value, second.X.Value), fields.Select(condition, first.Y, second.Y));
    }

    public LinearCombination IsEqual(CurvePoint left, CurvePoint right) =>
        booleans.And(fields.IsEqual(left.X.Value, right.X.Value), fields.IsEqual(left.Y, right.Y));

    /// <summary>y^2 * (d x^2 - 1) = -x^2 - 1.</summary>
    public void AssertOnCurve(CurvePoint point)
    {
        system.AddConstants(2 * CurveConstants);
        var xSquared = fields.Square(point.X.Value);
        var ySquared = fields.Square(point.Y);
        system.Enforce(
            ySquared,
            LinearCombination.Difference(xSquared.Scaled(GroupElement.D), LinearCombination.One),
            LinearCombination.Difference(xSquared.Scaled(-FieldElement.One), LinearCombination.One));
    }

    public void AssertDouble(CurvePoint point, CurvePoint doubled)
    {
        system.AddConstants(CurveConstants);
        var (x, y) = DoubleFractions(point);
        system.Enforce(doubled.X.Value, x.Denominator, x.Numerator);
        system.Enforce(doubled.Y, y.Denominator, y.Numerator);
    }

    /// <summary>x = 2xy / (y^2 - x^2), y = (y^2 + x^2) / (2 - (y^2 - x^2)).</summary>
    private ((LinearCombination Numerator, LinearCombination Denominator) X, (LinearCombination Numerator, LinearCombination Denominator) Y)
        DoubleFractions(CurvePoint point)
    {
        var product = fields.Multiply(point.X.Value, point.Y);
        var xSquared = fields.Square(point.X.Value);
        var ySquared = fields.Square(point.Y);
        var difference = LinearCombination.Difference(ySquared, xSquared);
        var two = LinearCombination.FromConstant(FieldElement.From(2UL));
        return (
            (LinearCombination.Sum(product, product), difference),
            (LinearCombination.Sum(ySquared, xSquared), LinearCombination.Difference(two, difference)));
    }

    /// <summary>Two new variables, and denominator * variable = numerator for each; constants where all is constant.</summary>
    private CurvePoint Quotients(
        (LinearCombination Numerator, LinearCombination Denominator) x, (LinearCombination Numerator, LinearCombination Denominator) y)
    {
        if (x.Numerator.IsConstant && x.Denominator.IsConstant && y.Numerator.IsConstant && y.Denominator.IsConstant)
        {
            system.AddConstants(2);
            system.Spend(2 * FieldGates.InverseWork);
            return new(Quotient(x.Numerator, x.Denominator), Quotient(y.Numerator, y.Denominator));
        }

        var result = new CurvePoint(system.NewVariable(), system.NewVariable());
        system.Enforce(result.X.Value, x.Denominator, x.Numerator);
        system.Enforce(result.Y, y.Denominator, y.Numerator);
        return result;
    }

    private static LinearCombination Quotient(LinearCombination numerator, LinearCombination denominator) =>
        LinearCombination.FromConstant(numerator.Constant * denominator.Constant.Inverse());
}
