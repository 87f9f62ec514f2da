using Zkml.Data.Features.Tables;

namespace Zkml.Models.Quantization.Trees;

/// <summary>
/// Chooses a scale for one feature, whatever the others need. Numbers with few decimals get a power of ten, on which they are exact; others a power of two whose
/// step is no larger than the smallest gap around a threshold. Where that takes too many bits, or no samples are known, the finest power of two that fits.
/// </summary>
internal static class ScaleChoice
{
    // Finer steps than 2^-60 of a unit are of no use to numbers that stay below 2^30.
    private const int FinestExponent = 60;

    // The exponent of the smallest positive double; every threshold fits into any number of bits at some exponent above.
    private const int CoarsestExponent = -1074;

    // What a feature of which no sample is known takes without asking whether fewer bits are enough.
    private const int BitsWithoutSamples = 8;

    public static QuantizedFeature Choose(ThresholdColumn column, int maximumBits)
    {
        // Half-way thresholds are where the encoding rounds, so that every number, however many decimals it has, is on the right side.
        var halves = DecimalPlaces.HalvesOf(column.Thresholds);
        var written = column.Values.Length > 0 ? DecimalPlaces.Of(column.Values) : null;
        var decimals = halves < written ? halves : written ?? halves;
        var exact = decimals is { } enough ? TryQuantize(FeatureScale.Decimal(enough), column, maximumBits)
            : column.Values.Length == 0 ? DecimalsOfThresholds(column, maximumBits)
            : null;
        return exact ?? Binary(column, maximumBits);
    }

    // Thresholds have the decimals of the values between which they were put, or one more. What they do not tell, spare bits hold.
    private static QuantizedFeature? DecimalsOfThresholds(ThresholdColumn column, int maximumBits)
    {
        // A threshold that stands for "below a number" is that number's neighbour.
        if ((DecimalPlaces.Of(column.Thresholds) ?? DecimalPlaces.Of(Array.ConvertAll(column.Thresholds, threshold => (double)MathF.BitIncrement((float)threshold)))) is not { } decimals)
        {
            return null;
        }

        for (var more = FeatureScale.MaximumDecimals; more > decimals; more--)
        {
            if (TryQuantize(FeatureScale.Decimal(more), column, Math.Min(BitsWithoutSamples, maximumBits)) is { } finer)
            {
                return finer;
            }
        }

        return TryQuantize(FeatureScale.Decimal(decimals), column, maximumBits);
    }

    private static QuantizedFeature Binary(ThresholdColumn column, int maximumBits)
    {
        var gap = column.Values.Length > 0 ? column.SmallestGap() : double.PositiveInfinity;
        var wanted = double.IsInfinity(gap) ? FinestExponent : Math.Clamp(-Math.ILogB(gap), CoarsestExponent, FinestExponent);
        for (var exponent = wanted; exponent >= CoarsestExponent; exponent--)
        {
            if (TryQuantize(FeatureScale.Binary(exponent), column, maximumBits) is { } fitting)
            {
                return fitting;
            }
        }

        throw new InvalidOperationException("no scale fits finite thresholds");
    }

    private static QuantizedFeature? TryQuantize(FeatureScale scale, ThresholdColumn column, int maximumBits) =>
        IntegerThresholds.At(scale, column) is { } integers && EncodingRange.BitsFor(integers[0], integers[^1]) <= maximumBits
            ? new(scale, column.Thresholds, integers)
            : null;
}
