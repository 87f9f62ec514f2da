using System.Numerics;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Features.Tables;

namespace Zkml.Models.Quantization.Trees.Declared;

/// <summary>How a raw number becomes an integer by what is declared of its column, and by nothing else: two models of one table have the same encodings, whatever their thresholds are.</summary>
public static class DeclaredEncoding
{
    // Integers of features are at home in 32 bits.
    private const double LargestInteger = 1 << 30;

    // As for public thresholds: finer steps are of no use to numbers that stay below 2^30.
    private const int FinestExponent = 60;

    // A decimal number may be the neighbour of the double that was meant.
    private const double DecimalError = 1e-6;

    /// <summary>
    /// The encoding of a range: exact where the declared decimals fit the bits; else as fine a power of two as they allow.
    /// </summary>
    /// <param name="range">What is declared.</param>
    /// <param name="maximumBits">The most bits of the integer, 1 to 31.</param>
    public static LinearEncoding Of(ColumnRange range, int maximumBits)
    {
        if (range.Decimals is { } decimals && TryFit(FeatureScale.Decimal(decimals), range, maximumBits) is { } exact)
        {
            return exact;
        }

        for (var exponent = FinestExponent; ; exponent--)
        {
            if (TryFit(FeatureScale.Binary(exponent), range, maximumBits) is { } fitting)
            {
                return fitting;
            }
        }
    }

    /// <summary>The largest integer that is on the side of <paramref name="threshold"/>; null if no integer of the encoding is, or all are.</summary>
    /// <param name="encoding">Of the feature.</param>
    /// <param name="threshold">As it is in the float trees.</param>
    public static long? ThresholdOf(LinearEncoding encoding, double threshold) =>
        IntegerThresholds.At(encoding.Scale, new([threshold], [])) is [var integer] && integer >= encoding.Minimum && integer < encoding.Maximum ? integer : null;

    private static LinearEncoding? TryFit(FeatureScale scale, ColumnRange range, int maximumBits)
    {
        var lowest = Outward(scale.Multiply(range.Minimum), Math.Floor);
        var highest = Outward(scale.Multiply(range.Maximum), Math.Ceiling);
        if (!(Math.Max(Math.Abs(lowest), Math.Abs(highest)) < LargestInteger))
        {
            return null;
        }

        var bits = Math.Max(1, BitOperations.Log2((ulong)(highest - lowest)) + 1);
        return bits <= maximumBits ? new(scale, (long)lowest, bits) : null;
    }

    private static double Outward(double value, Func<double, double> outward) =>
        Math.Abs(value - Math.Round(value)) <= DecimalError ? Math.Round(value) : outward(value);
}
