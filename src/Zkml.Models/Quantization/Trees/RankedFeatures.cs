using System.Collections.Immutable;
using Zkml.Data.Features.Tables;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>
/// Features that become ranks. At first every feature has as many regions as its tests tell apart, in their order: the numbers up to the first threshold, those above it up to the next, and so
/// on; last, where the model has a side for it, stands the region of what is missing. Once the trees are simplified, what is left of the tests decides about the codes.
/// </summary>
internal sealed class RankedFeatures : QuantizedFeatures
{
    private readonly double[][] _boundaries;
    private readonly bool[] _mayBeMissing;
    private readonly int _maximumBits;

    /// <param name="ensemble">Its tests make the regions.</param>
    /// <param name="maximumBits">The most bits of one feature.</param>
    public RankedFeatures(TreeEnsemble<double> ensemble, int maximumBits)
    {
        var boundaries = new List<double>[ensemble.FeatureCount];
        _mayBeMissing = new bool[ensemble.FeatureCount];
        _maximumBits = maximumBits;
        foreach (var split in ensemble.Splits)
        {
            // Nothing is above infinity.
            (boundaries[split.Feature] ??= []).AddRange(split.Thresholds.Where(threshold => threshold < double.PositiveInfinity));
            _mayBeMissing[split.Feature] |= split.Missing != MissingSide.None;
        }

        _boundaries = Array.ConvertAll(boundaries, found => found is null ? [] : found.Distinct().Order().ToArray());
    }

    /// <inheritdoc/>
    public override SplitNode<long> Quantize(SplitNode<double> split)
    {
        var boundaries = _boundaries[split.Feature];
        var regions = ImmutableArray.CreateBuilder<long>();
        foreach (var threshold in split.Thresholds)
        {
            if (threshold < double.PositiveInfinity)
            {
                regions.Add(Array.BinarySearch(boundaries, threshold));
            }
        }

        // The last region of numbers; above it is the one of what is missing.
        var isLastAbove = regions.Count % 2 == 1;
        if (_mayBeMissing[split.Feature] && split.Missing != MissingSide.AtMost != isLastAbove)
        {
            regions.Add(boundaries.Length);
        }

        return ConditionThresholds.Test(split.Feature, regions.DrainToImmutable(), split.AtMost, split.Above);
    }

    /// <inheritdoc/>
    public override (TreeEnsemble<long> Ensemble, ImmutableArray<FeatureEncoding?> Encodings) Finish(TreeEnsemble<long> ensemble)
    {
        var tests = new HashSet<RegionCondition>?[_boundaries.Length];
        foreach (var split in ensemble.Splits)
        {
            (tests[split.Feature] ??= []).Add(RegionCondition.Of(split));
        }

        var codes = new RankCodes?[tests.Length];
        for (var feature = 0; feature < tests.Length; feature++)
        {
            if (tests[feature] is { } asked)
            {
                codes[feature] = RankCodes.Of(asked, _boundaries[feature], _mayBeMissing[feature]);
                Require(feature, codes[feature]!.Encoding);
            }
        }

        var trees = ensemble.Trees.Select(tree => new DecisionTree<long>([.. tree.Nodes.Select(node => node is SplitNode<long> split ? codes[split.Feature]!.Renumber(split) : node)]));
        return (ensemble with { Trees = [.. trees] }, [.. codes.Select(code => code?.Encoding)]);
    }

    private void Require(int feature, RankEncoding encoding)
    {
        if (encoding.Bits > _maximumBits)
        {
            throw new ArgumentException($"feature {feature} is compared with {encoding.Boundaries.Length} numbers, which takes {encoding.Bits} bits; allow as many, or train fewer or smaller trees");
        }
    }
}
