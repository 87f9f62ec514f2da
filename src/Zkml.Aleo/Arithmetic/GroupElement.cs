using System.Numerics;

namespace Zkml.Aleo;

/// <summary>
/// A point of the twisted Edwards curve -x^2 + y^2 = 1 + 3021 x^2 y^2 over the field, in the subgroup of prime order r. The default value
/// is no point; <see cref="Identity"/> is the neutral one.
/// </summary>
/// <param name="X">The x-coordinate: how the point is written, as no other point of the subgroup has it.</param>
/// <param name="Y">The y-coordinate.</param>
public readonly record struct GroupElement(FieldElement X, FieldElement Y)
{
    /// <summary>The curve's coefficient d.</summary>
    internal static readonly FieldElement D = FieldElement.From(3021UL);

    private static readonly FieldElement RootOfMinusOne = FieldElement.Parse("880904806456922042258150504921383618666682042621506879489");

    private static readonly FieldElement MontgomeryFactor = Arithmetic.MontgomeryCurve.B.Power(3);

    private static readonly BigInteger QuarterOfUnits = (FieldElement.Modulus - 1) / 4;

    /// <summary>(0, 1), which added to any point gives that point.</summary>
    public static GroupElement Identity { get; } = new(FieldElement.Zero, FieldElement.One);

    /// <summary>The group's generator, <c>group::GEN</c> (snarkVM curves/src/edwards_bls12/parameters.rs).</summary>
    public static GroupElement Generator { get; } = new(
        FieldElement.Parse("1540945439182663264862696551825005342995406165131907382295858612069623286213"),
        FieldElement.Parse("8003546896475222703853313610036801932325312921786952001586936882361378122196"));

    /// <summary>The sum of two points.</summary>
    public static GroupElement operator +(GroupElement left, GroupElement right) =>
        (Arithmetic.ExtendedPoint.From(left) + Arithmetic.ExtendedPoint.From(right)).ToGroup();

    /// <summary>The point that added to this one gives the identity.</summary>
    public static GroupElement operator -(GroupElement point) => new(-point.X, point.Y);

    /// <summary>The point times a scalar.</summary>
    public static GroupElement operator *(GroupElement point, ScalarElement scalar) =>
        Arithmetic.ExtendedPoint.From(point).Multiply(scalar.ToBigInteger()).ToGroup();

    /// <summary>The point of the subgroup with that x-coordinate, or null if there is none.</summary>
    public static GroupElement? TryFromX(FieldElement x)
    {
        var square = x * x;
        var divisor = FieldElement.One - (D * square);
        if (divisor.IsZero || ((FieldElement.One + square) * divisor.Inverse()).TrySquareRoot() is not { } y)
        {
            return null;
        }

        // The element of order two, (0, -1), takes (x, y) to (-x, -y): at most one of (x, y) and (x, -y) is in the subgroup.
        return new GroupElement(x, y).Coset() switch
        {
            { IsOne: true } => new(x, y),
            var coset when coset == -FieldElement.One => new(x, -y),
            _ => null,
        };
    }

    /// <summary>
    /// Which of the four cosets of the subgroup a point of the curve is in, as a fourth root of one: 1 in the subgroup itself, -1 for
    /// a point that (0, -1) brings there.
    /// </summary>
    /// <remarks>
    /// The reduced Tate pairing of the point with T = (i, 0), which generates the points of order four. On the Montgomery form
    /// B v^2 = u^3 + A u^2 + u its function is the square of the tangent at T over B u; u = (1 + y) / (1 - y) and v = u / x, and a
    /// division is a third power, as fourth powers do not count. It is ten times as fast as a multiplication by r.
    /// </remarks>
    private FieldElement Coset()
    {
        if (X.IsZero)
        {
            return Y;
        }

        var (over, under) = (FieldElement.One + Y, FieldElement.One - Y);
        var tangent = (FieldElement.One - (RootOfMinusOne * X)) * X;
        return (over * under * under * under * tangent * tangent * MontgomeryFactor).Power(QuarterOfUnits);
    }
}
