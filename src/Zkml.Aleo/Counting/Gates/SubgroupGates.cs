using System.Numerics;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Interpretation.Operations;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>
/// Points of the group, which is the curve's subgroup of prime order (snarkVM circuit/types/group/src/{lib,helpers/from_x_coordinate}.rs).
/// </summary>
internal sealed class SubgroupGates(ConstraintSystem system, BooleanGates booleans, FieldGates fields, FieldRootGates roots, PointGates points)
{
    /// <summary>The cost of finding a constant point, in units of work.</summary>
    private const long PointWork = 12_000;

    /// <summary>A new private group element.</summary>
    public CurvePoint NewPoint()
    {
        var point = new CurvePoint(system.NewVariable(), system.NewVariable());
        AssertInGroup(point);
        return point;
    }

    /// <summary>The group element with that x-coordinate, asserted to exist.</summary>
    /// <exception cref="OperationHaltException">The x-coordinate is a constant that no group element has.</exception>
    public CurvePoint FromX(CircuitField x)
    {
        if (x.Value.IsConstant)
        {
            system.Spend(PointWork);
            var constant = GroupElement.TryFromX(x.Value.Constant)
                ?? throw new OperationHaltException($"no group element has the x-coordinate {x.Value.Constant}");
            system.AddConstants(1 + AssertionConstants(constant));
            return new CurvePoint(x, LinearCombination.FromConstant(constant.Y));
        }

        var point = new CurvePoint(x, system.NewVariable());
        AssertInGroup(point);
        return point;
    }

    /// <summary>A constant group element: its coordinates, and the constraints that assert its membership.</summary>
    public CurvePoint Constant(GroupElement element)
    {
        system.AddConstants(2 + AssertionConstants(element));
        return CurvePoint.FromConstant(element);
    }

    /// <summary>The group element with that variable x-coordinate, and whether there is none.</summary>
    public (CurvePoint Point, LinearCombination IsMissing) FindFromX(CircuitField x)
    {
        system.AddConstants(2);
        var square = fields.Multiply(x.Value, x.Value);
        var numerator = LinearCombination.Difference(square.Scaled(-FieldElement.One), LinearCombination.One);
        var denominator = LinearCombination.Difference(square.Scaled(GroupElement.D), LinearCombination.One);
        var ySquared = fields.DivideUnchecked(numerator, denominator);

        var (first, second, isNoSquare) = roots.FindSquareRoots(ySquared);
        var isFirst = IsInGroup(new(x, first));
        var isSecond = IsInGroup(new(x, second));
        var y = fields.Select(isSecond, second, LinearCombination.Zero);
        y = fields.Select(isFirst, first, y);
        y = fields.Select(isNoSquare, LinearCombination.Zero, y);
        return (new(x, y), booleans.Or(isNoSquare, booleans.And(isFirst.Not(), isSecond.Not())));
    }

    /// <summary>
    /// The constants of asserting that a constant is in the group: the coordinates of its quarter, that it lies on the curve, and its
    /// double, which makes none for the identity.
    /// </summary>
    private static int AssertionConstants(GroupElement element) => 2 + 2 + (element == GroupElement.Identity ? 0 : 3) + 1;

    /// <summary>13 constraints: the point is four times a new point of the curve.</summary>
    private void AssertInGroup(CurvePoint point)
    {
        var quarter = new CurvePoint(system.NewVariable(), system.NewVariable());
        points.AssertOnCurve(quarter);
        points.AssertDouble(points.Double(quarter), point);
    }

    /// <summary>The product with the group's order is the identity. Every bit of the order costs a sum, set or not.</summary>
    private LinearCombination IsInGroup(CurvePoint point)
    {
        var order = ScalarElement.Modulus;
        var product = CurvePoint.Identity;
        for (var bit = (int)order.GetBitLength() - 1; bit >= 0; bit--)
        {
            product = points.Double(product);
            var sum = points.Add(point, product);
            product = ((order >> bit) & BigInteger.One).IsZero ? product : sum;
        }

        return points.IsEqual(product, CurvePoint.Identity);
    }
}
