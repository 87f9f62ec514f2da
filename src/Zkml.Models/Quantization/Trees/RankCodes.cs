using System.Collections.Immutable;
using System.Numerics;
using Zkml.Data.Features.Tables;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>
/// The codes of one feature: one for all regions that no test tells apart. Where the tests are thresholds, codes ascend with the numbers; a region that is like one before it, as what is missing
/// often is, has its code.
/// </summary>
internal sealed class RankCodes
{
    private readonly long[] _cuts;
    private readonly int[] _classes;
    private readonly int[] _firstSegments;
    private readonly long[] _thresholds;
    private readonly Dictionary<RegionCondition, CodeTest> _tests = [];

    private RankCodes(long[] cuts, int[] classes, double[] boundaries, bool mayBeMissing)
    {
        _cuts = cuts;
        _classes = classes;
        _firstSegments = FirstSegments(classes);
        _thresholds = CodeThresholds.For(_firstSegments.Length - 1);
        Encoding = Encode(boundaries, mayBeMissing);
    }

    /// <summary>From numbers to codes.</summary>
    public RankEncoding Encoding { get; }

    /// <summary>Numbers the regions of a feature.</summary>
    /// <param name="tests">What is asked; no test is decided before it is asked.</param>
    /// <param name="boundaries">The numbers between the regions.</param>
    /// <param name="mayBeMissing">Whether the region above all numbers is what is missing.</param>
    public static RankCodes Of(IReadOnlyCollection<RegionCondition> tests, double[] boundaries, bool mayBeMissing)
    {
        long[] cuts = [.. tests.SelectMany(test => test.Thresholds).Distinct().Order()];
        return new(cuts, SegmentClasses.Of(tests, cuts), boundaries, mayBeMissing);
    }

    /// <summary>A test of regions as one of codes.</summary>
    public SplitNode<long> Renumber(SplitNode<long> split)
    {
        var test = RegionCondition.Of(split);
        if (!_tests.TryGetValue(test, out var renumbered))
        {
            _tests.Add(test, renumbered = Renumber(test));
        }

        return renumbered.StartsAbove
            ? ConditionThresholds.Test(split.Feature, renumbered.Thresholds, split.Above, split.AtMost)
            : ConditionThresholds.Test(split.Feature, renumbered.Thresholds, split.AtMost, split.Above);
    }

    private CodeTest Renumber(RegionCondition test)
    {
        // As many codes as segments are in the order of the segments.
        if (_firstSegments.Length == _classes.Length)
        {
            return new(false, [.. test.Thresholds.Select(cut => _thresholds[Array.BinarySearch(_cuts, cut)])]);
        }

        var startsAbove = IsAbove(test, 0);
        var thresholds = ImmutableArray.CreateBuilder<long>();
        var isAbove = startsAbove;
        for (var i = 1; i < _firstSegments.Length; i++)
        {
            if (IsAbove(test, i) != isAbove)
            {
                thresholds.Add(_thresholds[i - 1]);
                isAbove = !isAbove;
            }
        }

        return new(startsAbove, thresholds.DrainToImmutable());
    }

    // A segment is above the cuts before it.
    private bool IsAbove(RegionCondition test, int code)
    {
        var segment = _firstSegments[code];
        if (segment == 0)
        {
            return false;
        }

        var position = test.Thresholds.BinarySearch(_cuts[segment - 1]);
        return (position < 0 ? ~position : position + 1) % 2 == 1;
    }

    private RankEncoding Encode(double[] boundaries, bool mayBeMissing)
    {
        // The region after the last boundary is the last of numbers; a cut after it only sets apart what is missing.
        var numbers = _cuts.Where(cut => cut < boundaries.Length).ToArray();
        var bits = BitOperations.Log2((uint)Math.Max(1, _thresholds.Length)) + 1;
        return new(
            [.. numbers.Select(cut => boundaries[cut])],
            [.. _classes.Take(numbers.Length + 1).Select(CodeOf)],
            mayBeMissing ? CodeOf(_classes[^1]) : null,
            bits);
    }

    private int CodeOf(int number) => number == 0 ? 0 : (int)_thresholds[number - 1] + 1;

    private static int[] FirstSegments(int[] classes)
    {
        var first = new int[classes.Max() + 1];
        for (var segment = classes.Length - 1; segment >= 0; segment--)
        {
            first[classes[segment]] = segment;
        }

        return first;
    }

    /// <summary>A test of codes.</summary>
    /// <param name="StartsAbove">Whether the lowest code is above.</param>
    /// <param name="Thresholds">After which codes the sides change.</param>
    private sealed record CodeTest(bool StartsAbove, ImmutableArray<long> Thresholds);
}
