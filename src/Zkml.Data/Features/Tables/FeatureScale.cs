using System.Globalization;

namespace Zkml.Data.Features.Tables;

/// <summary>What a raw number is multiplied with before it is rounded: a power of ten for numbers with few decimals, else a power of two.</summary>
/// <param name="Base">10 or 2.</param>
/// <param name="Exponent">0 to 6 for powers of ten, -1074 to 1000 for powers of two.</param>
public readonly record struct FeatureScale(int Base, int Exponent)
{
    /// <summary>The most decimals that get a power of ten.</summary>
    public const int MaximumDecimals = 6;

    private static ReadOnlySpan<double> PowersOfTen => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];

    /// <summary>10^<paramref name="decimals"/>.</summary>
    public static FeatureScale Decimal(int decimals) => new(10, decimals);

    /// <summary>2^<paramref name="exponent"/>.</summary>
    public static FeatureScale Binary(int exponent) => new(2, exponent);

    /// <summary>The raw number times the scale: exact for powers of two, rounded as double products are for powers of ten.</summary>
    public double Multiply(double raw) => Base == 10 ? raw * PowersOfTen[Exponent] : Math.ScaleB(raw, Exponent);

    /// <summary>The raw number that an integer stands for.</summary>
    public double Divide(double scaled) => Base == 10 ? scaled / PowersOfTen[Exponent] : Math.ScaleB(scaled, -Exponent);

    /// <summary><c>10^2</c>, <c>2^-3</c>, or <c>1</c>.</summary>
    public override string ToString() => Exponent == 0 ? "1" : string.Create(CultureInfo.InvariantCulture, $"{Base}^{Exponent}");
}
