namespace Zkml.Aleo.Arithmetic;

/// <summary>
/// From any field element to a group element: Elligator 2 on the curve's Weierstrass form, then times the cofactor
/// (snarkVM console/algorithms/src/elligator2/encode.rs).
/// </summary>
internal static class Elligator2
{
    /// <summary>The coefficients of the Weierstrass form y^2 = x^3 + A x^2 + B x.</summary>
    internal static readonly FieldElement A = MontgomeryCurve.A * MontgomeryCurve.B.Inverse();

    internal static readonly FieldElement B = (MontgomeryCurve.B * MontgomeryCurve.B).Inverse();

    /// <summary>The group element, or null for the few inputs that have none, such as 0.</summary>
    public static GroupElement? TryEncode(FieldElement input)
    {
        var divisor = FieldElement.One + (GroupElement.D * input * input);
        if (input.IsZero || divisor.IsZero)
        {
            return null;
        }

        var first = -A * divisor.Inverse();
        var root = Polynomial(first).TrySquareRoot();
        var x = root is null ? -first - A : first;
        root ??= Polynomial(x).TrySquareRoot();
        if (root is not { IsZero: false } y || x.IsZero)
        {
            return null;
        }

        // Of the two roots, the even one, or its negative if the first candidate was a square.
        var even = y.IsEven ? y : -y;
        return ToGroup(x, x == first ? -even : even);
    }

    private static FieldElement Polynomial(FieldElement x) => ((((x + A) * x) + B) * x);

    private static GroupElement? ToGroup(FieldElement x, FieldElement y)
    {
        var (u, v) = (x * MontgomeryCurve.B, y * MontgomeryCurve.B);
        var divisor = u + FieldElement.One;
        if (divisor.IsZero)
        {
            return null;
        }

        var point = new GroupElement(u * v.Inverse(), (u - FieldElement.One) * divisor.Inverse());
        return ExtendedPoint.From(point).Double().Double().ToGroup();
    }
}
