namespace Zkml.Aleo.Arithmetic;

/// <summary>
/// From any field element to a group element: Elligator 2 on the curve's Weierstrass form, then times the cofactor
/// (snarkVM console/algorithms/src/elligator2/encode.rs).
/// </summary>
internal static class Elligator2
{
    private static readonly FieldElement MontgomeryB = FieldElement.Parse("4454160168295440918680551605697480202188346638066041608778544715000777738925");

    private static readonly FieldElement A =
        FieldElement.Parse("3990301581132929505568273333084066329187552697088022219156688740916631500114") * MontgomeryB.Inverse();

    private static readonly FieldElement B = (MontgomeryB * MontgomeryB).Inverse();

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

        // Of the two roots, the even one, or its negative where the first candidate had one.
        var even = y.IsEven ? y : -y;
        return ToGroup(x, x == first ? -even : even);
    }

    private static FieldElement Polynomial(FieldElement x) => ((((x + A) * x) + B) * x);

    private static GroupElement? ToGroup(FieldElement x, FieldElement y)
    {
        var (u, v) = (x * MontgomeryB, y * MontgomeryB);
        var divisor = u + FieldElement.One;
        if (divisor.IsZero)
        {
            return null;
        }

        var point = new GroupElement(u * v.Inverse(), (u - FieldElement.One) * divisor.Inverse());
        return ExtendedPoint.From(point).Double().Double().ToGroup();
    }
}
