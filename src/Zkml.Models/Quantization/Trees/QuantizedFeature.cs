using Zkml.Data.Features.Tables;

namespace Zkml.Models.Quantization.Trees;

/// <summary>A feature's scale, and its thresholds as integers.</summary>
/// <param name="Scale">What raw numbers are multiplied with.</param>
/// <param name="Thresholds">As they are in the float trees, ascending.</param>
/// <param name="Integers">What each became; the scale may have made some of them equal.</param>
internal sealed record QuantizedFeature(FeatureScale Scale, double[] Thresholds, long[] Integers)
{
    public long IntegerOf(double threshold) => Integers[Array.BinarySearch(Thresholds, threshold)];
}
