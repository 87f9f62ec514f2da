using System.Collections.Immutable;
using Zkml.Data.Features.Tables;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>Features that become integers on scales of their own. A missing one has no place on a scale, and is refused.</summary>
internal sealed class ScaledFeatures : QuantizedFeatures
{
    private readonly QuantizedFeature?[] _features;

    private ScaledFeatures(QuantizedFeature?[] features) => _features = features;

    /// <inheritdoc/>
    public override ImmutableArray<MergedThresholds> Merged =>
    [
        .. _features.Index()
            .Where(feature => feature.Item is not null)
            .Select(feature => new MergedThresholds(feature.Index, feature.Item!.Thresholds.Length, feature.Item.Integers.Distinct().Count()))
            .Where(merged => merged.Left < merged.Distinct),
    ];

    /// <summary>Chooses the scales.</summary>
    /// <param name="samples">Row-major; they decide how fine the integers must be. None are needed.</param>
    public static ScaledFeatures Of(TreeEnsemble<double> ensemble, ReadOnlySpan<double> samples, int maximumBits) =>
        new(Array.ConvertAll(ThresholdColumns.Collect(ensemble, samples), column => column is null ? null : ScaleChoice.Choose(column, maximumBits)));

    /// <inheritdoc/>
    public override SplitNode<long> Quantize(SplitNode<double> split)
    {
        // Where two turns became one integer, no integer lies between them; and every integer is at most infinity.
        var thresholds = ConditionThresholds.Cancel(split.Thresholds.Where(double.IsFinite).Select(threshold => _features[split.Feature]!.IntegerOf(threshold)));
        return ConditionThresholds.Test(split.Feature, thresholds, split.AtMost, split.Above);
    }

    // Only thresholds that are left need to be held; a feature whose tests were all cut needs no input.
    /// <inheritdoc/>
    public override (TreeEnsemble<long> Ensemble, ImmutableArray<FeatureEncoding?> Encodings) Finish(TreeEnsemble<long> ensemble)
    {
        var thresholds = new SortedSet<long>?[_features.Length];
        foreach (var split in ensemble.Splits)
        {
            (thresholds[split.Feature] ??= []).UnionWith(split.Thresholds);
        }

        return (ensemble, [.. _features.Select((feature, i) => thresholds[i] is { } left ? EncodingRange.Around(feature!.Scale, [.. left]) : (FeatureEncoding?)null)]);
    }
}
