using Zkml.Data.Features.Tables;

namespace Zkml.Models.Quantization.Trees;

/// <summary>The thresholds of one feature as integers at a scale.</summary>
internal static class IntegerThresholds
{
    // Integers of features are at home in 32 bits.
    private const double LargestInteger = 1 << 30;

    /// <summary>
    /// For each threshold of the column the integer T for which <c>x &lt;= threshold</c> and <c>round(x * scale) &lt;= T</c> agree: on every value of the column where the scale tells the
    /// values on both sides apart, and for a power of ten on every number with that many decimals. Null if an integer would be too large.
    /// </summary>
    public static long[]? At(FeatureScale scale, ThresholdColumn column)
    {
        var integers = new long[column.Thresholds.Length];
        for (var i = 0; i < integers.Length; i++)
        {
            var threshold = column.Thresholds[i];
            if (!(Math.Abs(scale.Multiply(threshold)) < LargestInteger))
            {
                return null;
            }

            var above = column.FirstAbove(threshold);
            var lowest = above > 0 ? LinearEncoding.RoundScaled(scale, column.Values[above - 1]) : double.NegativeInfinity;
            var highest = above < column.Values.Length ? LinearEncoding.RoundScaled(scale, column.Values[above]) - 1 : double.PositiveInfinity;
            var ideal = Ideal(scale, threshold);
            integers[i] = (long)(lowest <= highest ? Math.Clamp(ideal, lowest, highest) : ideal);
        }

        return integers;
    }

    private static double Ideal(FeatureScale scale, double threshold) => scale.Base == 10 ? LargestDecimal(scale, threshold) : LinearEncoding.RoundScaled(scale, threshold);

    // The product may be rounded across an integer, the quotient is the double that a reader of the decimal number gets.
    private static double LargestDecimal(FeatureScale scale, double threshold)
    {
        var integer = Math.Floor(scale.Multiply(threshold)) + 1;
        while (scale.Divide(integer) > threshold)
        {
            integer--;
        }

        return integer;
    }
}
