using Zkml.Aleo.Arithmetic;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Gates;

/// <summary>
/// Elligator 2: a group element for a variable field element (snarkVM circuit/algorithms/src/elligator2/encode.rs). The names are those of
/// the source.
/// </summary>
internal sealed class Elligator2Gates(ConstraintSystem system, FieldGates fields, FieldBitGates fieldBits, PointGates points)
{
    public CurvePoint Encode(LinearCombination input)
    {
        // A, B and its inverse, D, one half, and (p - 1) / 2 with its bits.
        system.AddConstants(6 + FieldElement.Bits);
        fields.AssertNotEqual(input, LinearCombination.Zero);
        var (x, x2, x3, y, y2) = ToWeierstrass(input);

        // B v^2 = u^3 + A u^2 + u, each scaled from the Weierstrass element.
        var u = x.Scaled(MontgomeryCurve.B);
        var squared = MontgomeryCurve.B * MontgomeryCurve.B;
        var cubed = squared * MontgomeryCurve.B;
        var right = x3.Scaled(cubed);
        right.Add(x2, MontgomeryCurve.A * squared);
        right.Add(u, FieldElement.One);
        system.AssertEqual(y2.Scaled(cubed), right);

        var point = new CurvePoint(
            fields.Divide(u, y.Scaled(MontgomeryCurve.B)),
            fields.Divide(LinearCombination.Difference(u, LinearCombination.One), LinearCombination.Sum(u, LinearCombination.One)));
        points.AssertOnCurve(point);
        return points.MultiplyByCofactor(point);
    }

    private (LinearCombination X, LinearCombination X2, LinearCombination X3, LinearCombination Y, LinearCombination Y2) ToWeierstrass(LinearCombination input)
    {
        var ur2 = fields.Square(input).Scaled(GroupElement.D);
        var onePlusUr2 = LinearCombination.Sum(LinearCombination.One, ur2);
        fields.AssertNotEqual(ur2.Scaled(Elligator2.A * Elligator2.A), fields.Square(onePlusUr2).Scaled(Elligator2.B));

        var v = fields.Divide(LinearCombination.FromConstant(-Elligator2.A), onePlusUr2);
        var v2 = fields.Square(v);
        var e = fields.Power(Curve(fields.Multiply(v2, v), v2, v), FieldRootGates.Half.ToBigInteger());

        // x = e v - (1 - e) A / 2.
        var x = LinearCombination.Difference(
            fields.Multiply(e, v), LinearCombination.Difference(LinearCombination.One, e).Scaled(Elligator2.A * FieldElement.From(2UL).Inverse()));
        var x2 = fields.Square(x);
        var x3 = fields.Multiply(x2, x);
        var right = Curve(x3, x2, x);

        // The even square root; that it is one follows from y^2 = right.
        var root = fields.NewWitness(right);
        system.AssertTrue(fieldBits.ToBits(new(root))[0].Not());
        var y = fields.Multiply(e.Scaled(-FieldElement.One), root);
        fields.AssertNotEqual(fields.Multiply(fields.Multiply(fields.Multiply(v, e), x), y), LinearCombination.Zero);
        var y2 = fields.Square(y);
        system.AssertEqual(y2, right);
        return (x, x2, x3, y, y2);
    }

    /// <summary>x^3 + A x^2 + B x.</summary>
    private static LinearCombination Curve(LinearCombination cube, LinearCombination square, LinearCombination x)
    {
        var sum = cube.Copy();
        sum.Add(square, Elligator2.A);
        sum.Add(x, Elligator2.B);
        return sum;
    }
}
