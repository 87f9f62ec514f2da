namespace Zkml.Data.Features.Tables;

/// <summary>
/// A raw number of a table becomes the small integer that enters the circuit on a scale: times <paramref name="Scale"/>, rounded to the nearest integer,
/// saturated to [<paramref name="Minimum"/>, <see cref="FeatureEncoding.Maximum"/>]. Every threshold of the feature lies within, so a value far outside still falls on the right side of each.
/// </summary>
/// <remarks>
/// Half way between two integers the lower one is taken, other than elsewhere in this project: a test is <c>feature &lt;= threshold</c>, and a threshold that
/// training put half way between two whole numbers then holds for every raw number, itself included. With a power of ten, half way means as near to it as a
/// decimal number comes that went through single precision: 0.15 may be 0.15000000596.
/// </remarks>
/// <param name="Scale">What the raw number is multiplied with.</param>
/// <param name="Minimum">The integer of the all-zero pattern.</param>
/// <param name="Bits">How many bits the circuit reads, 1 to 32. All their patterns are valid.</param>
public sealed record LinearEncoding(FeatureScale Scale, long Minimum, int Bits) : FeatureEncoding(Minimum, Bits)
{
    // Twice the relative error of single precision, 2^-23, for it is made in the number and in the product.
    private const double SinglePrecisionError = 1.0 / (1 << 22);

    // Integers themselves are blurred as well, and must stay on the right side of a half.
    private const double MaximumSlack = 0.125;

    /// <inheritdoc/>
    public override long Quantize(double raw) => (long)Math.Clamp(RoundScaled(Scale, raw), Minimum, Maximum);

    /// <summary>The raw number nearest to the middle of those that become an integer.</summary>
    public double Decode(long quantized) => Scale.Divide(quantized);

    /// <summary>The raw number times the scale, rounded, before it is saturated.</summary>
    internal static double RoundScaled(FeatureScale scale, double raw) => double.IsNaN(raw)
        ? throw MissingNumber.Refused(nameof(raw))
        : RoundHalfDown(scale.Multiply(raw), isDecimal: scale.Base == 10);

    // As Rounding.HalfUp, without the sum that would itself be rounded.
    private static double RoundHalfDown(double value, bool isDecimal)
    {
        var floor = Math.Floor(value);
        var slack = isDecimal ? Math.Min(Math.Abs(value) * SinglePrecisionError, MaximumSlack) : 0;
        return value - floor > 0.5 + slack ? floor + 1 : floor;
    }
}
