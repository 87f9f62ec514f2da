namespace Zkml.Aleo.Arithmetic;

/// <summary>The group's curve in Montgomery form, B v^2 = u^3 + A u^2 + u (snarkVM curves/src/edwards_bls12/parameters.rs).</summary>
internal static class MontgomeryCurve
{
    public static FieldElement A { get; } = FieldElement.Parse("3990301581132929505568273333084066329187552697088022219156688740916631500114");

    public static FieldElement B { get; } = FieldElement.Parse("4454160168295440918680551605697480202188346638066041608778544715000777738925");

    /// <summary>The point (u, v) = ((1 + y) / (1 - y), u / x).</summary>
    public static (FieldElement X, FieldElement Y) FromEdwards(GroupElement point)
    {
        var numerator = FieldElement.One + point.Y;
        var inverse = (point.X * (FieldElement.One - point.Y)).Inverse();
        return (numerator * point.X * inverse, numerator * inverse);
    }
}
