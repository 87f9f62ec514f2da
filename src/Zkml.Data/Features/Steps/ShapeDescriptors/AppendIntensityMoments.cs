using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Appends the moments of all 784 pixels of the original image, each the population moment: the mean <c>intensity_mean</c> in 1/128, the variance
/// <c>intensity_variance</c> in 1/2, the skewness <c>intensity_skewness</c> in 1/256 and the kurtosis minus 3 <c>intensity_kurtosis</c> in 1/32. All are rounded to
/// the nearest, half up, the skewness half away from zero; the last two are 0 where all pixels are equal.
/// </summary>
internal sealed record AppendIntensityMoments : AppendedMeasures
{
    private const int MeanUnit = 128;
    private const int VarianceUnit = 2;
    private const int SkewnessUnit = 256;
    private const int KurtosisUnit = 32;

    /// <inheritdoc/>
    public override string Kind => "append-intensity-moments";

    /// <inheritdoc/>
    public override string Description => "mean, variance, skewness and kurtosis of the intensity";

    /// <summary>The variance is largest where half of the pixels are full; the kurtosis is at least 1, for the fourth moment is at least the square of the second.</summary>
    protected override ImmutableArray<StageValue> Measures =>
    [
        new("intensity_mean", 0, MeanUnit * 255),
        new("intensity_variance", 0, (VarianceUnit * 255 * 255 + 3) / 4),
        new("intensity_skewness", -(int)(SkewnessUnit * PowerSums.LargestSkewness), (int)(SkewnessUnit * PowerSums.LargestSkewness)),
        new("intensity_kurtosis", -2 * KurtosisUnit, (int)(KurtosisUnit * PowerSums.LargestExcessKurtosis)),
    ];

    /// <inheritdoc/>
    protected override void Measure(PixelGrid image, Span<int> results)
    {
        var sums = new PowerSums();
        foreach (var pixel in image.Values)
        {
            sums = sums.Add(pixel);
        }

        (results[0], results[1], results[2], results[3]) = (sums.Mean(MeanUnit), sums.Variance(VarianceUnit), sums.Skewness(SkewnessUnit), sums.ExcessKurtosis(KurtosisUnit));
    }
}
