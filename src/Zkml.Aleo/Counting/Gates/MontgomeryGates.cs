using Zkml.Aleo.Arithmetic;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>Points of the curve's Montgomery form (snarkVM circuit/algorithms/src/bhp/hasher/hash_uncompressed.rs).</summary>
internal sealed class MontgomeryGates(ConstraintSystem system, FieldGates fields)
{
    /// <summary>Incomplete addition, of different points: 3 constraints.</summary>
    public MontgomeryPoint Add(MontgomeryPoint left, MontgomeryPoint right)
    {
        var run = LinearCombination.Difference(right.X, left.X);
        var rise = LinearCombination.Difference(right.Y, left.Y);
        if (left.IsConstant && right.IsConstant)
        {
            system.AddConstants(3);
            system.Spend(FieldGates.InverseWork);
            return AddConstants(left, rise.Constant * run.Constant.Inverse(), right);
        }

        var slope = system.NewVariable();
        var sum = new MontgomeryPoint(system.NewVariable(), system.NewVariable());
        system.Enforce(run, slope, rise);

        var square = LinearCombination.Sum(left.X, right.X);
        square.Add(sum.X, FieldElement.One);
        square.Add(LinearCombination.One, MontgomeryCurve.A);
        system.Enforce(slope.Scaled(MontgomeryCurve.B), slope, square);
        system.Enforce(LinearCombination.Difference(left.X, sum.X), slope, LinearCombination.Sum(left.Y, sum.Y));
        return sum;
    }

    /// <summary>The same point of the Edwards form, (x / y, (x - 1) / (x + 1)): 2 constraints.</summary>
    public CurvePoint ToEdwards(MontgomeryPoint point) => new(
        fields.DivideUnchecked(point.X, point.Y),
        fields.DivideUnchecked(
            LinearCombination.Difference(point.X, LinearCombination.One), LinearCombination.Sum(point.X, LinearCombination.One)));

    private static MontgomeryPoint AddConstants(MontgomeryPoint left, FieldElement slope, MontgomeryPoint right)
    {
        var x = (MontgomeryCurve.B * slope * slope) - MontgomeryCurve.A - left.X.Constant - right.X.Constant;
        var y = (slope * (left.X.Constant - x)) - left.Y.Constant;
        return new(LinearCombination.FromConstant(x), LinearCombination.FromConstant(y));
    }
}
