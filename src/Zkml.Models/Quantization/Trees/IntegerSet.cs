using System.Collections.Immutable;
using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>Integers that a feature can be, as ranges with both ends, ascending and apart. Without turns in the tests it is one range.</summary>
internal readonly record struct IntegerSet(ImmutableArray<(long Lowest, long Highest)> Ranges)
{
    // A chain of tests of sets would make as many ranges at each of its nodes as it is deep.
    private const int MaximumRanges = 128;

    /// <summary>Every integer.</summary>
    public static IntegerSet All { get; } = new([(long.MinValue, long.MaxValue)]);

    public bool IsEmpty => Ranges.IsEmpty;

    /// <summary>The integers that a test sends to either side, or a few more where they are many ranges.</summary>
    public (IntegerSet AtMost, IntegerSet Above) Split(SplitNode<long> test)
    {
        var (atMost, above) = (ImmutableArray.CreateBuilder<(long, long)>(), ImmutableArray.CreateBuilder<(long, long)>());
        long[] thresholds = [.. test.Thresholds];
        var passed = 0;
        foreach (var (lowest, highest) in Ranges)
        {
            var next = lowest;
            for (; passed < thresholds.Length && thresholds[passed] < highest; passed++)
            {
                if (thresholds[passed] >= next)
                {
                    SideOf(passed).Add((next, thresholds[passed]));
                    next = thresholds[passed] + 1;
                }
            }

            SideOf(passed).Add((next, highest));
        }

        return (Of(atMost), Of(above));

        ImmutableArray<(long, long)>.Builder SideOf(int thresholdsPassed) => thresholdsPassed % 2 == 0 ? atMost : above;
    }

    private static IntegerSet Of(ImmutableArray<(long Lowest, long Highest)>.Builder ranges) =>
        new(ranges.Count <= MaximumRanges ? ranges.DrainToImmutable() : [(ranges[0].Lowest, ranges[^1].Highest)]);
}
