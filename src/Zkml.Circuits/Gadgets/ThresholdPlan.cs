using System.Collections.Immutable;

namespace Zkml.Circuits.Gadgets;

/// <summary>
/// The cheapest way to compare a number with several constants, counted in products. The bits are cut into segments from the top; in a segment,
/// equal leading bits of the constants are compared once, and what is below it is compared once for all constants with the same lower bits:
/// <code>
/// x &gt; c   =   top(x) &gt; top(c)   or   top(x) = top(c) and rest(x) &gt; rest(c)
/// </code>
/// A single constant takes one product per bit between the highest bit and its lowest zero bit, however it is cut.
/// </summary>
/// <remarks>
/// Nothing else is cheaper. Measured on snarkVM: <c>lte</c> on an integer of N bits costs N + 2, on a field with cached bits as much as the one product
/// per bit here; a difference cast to bits costs N + 1 and its share of the word, even if many share one.
/// </remarks>
/// <param name="Segments">The number of bits of each segment, from the top.</param>
/// <param name="Products">The constraints of all comparisons.</param>
internal sealed record ThresholdPlan(ImmutableArray<int> Segments, int Products)
{
    /// <summary>The cheapest plan.</summary>
    /// <param name="thresholds">The constants, each below 2^bits.</param>
    /// <param name="bits">The width of the number, at most 63 bits.</param>
    public static ThresholdPlan Cheapest(IEnumerable<ulong> thresholds, int bits)
    {
        var endings = EndingsByLength(thresholds, bits);
        var cheapest = new (int Products, int Segment)[bits + 1];
        for (var length = 1; length <= bits; length++)
        {
            cheapest[length] = (int.MaxValue, 0);
            var prefixes = 0;
            for (var segment = 1; segment <= length; segment++)
            {
                // The segment's first bit is free: the number's own bit tells whether it is set.
                prefixes += segment == 1 ? 0 : CountPrefixes(endings[length], length, segment - 1);
                var joins = CountWithRest(endings[length], length - segment);
                var products = prefixes + joins + cheapest[length - segment].Products;
                if (products < cheapest[length].Products)
                {
                    cheapest[length] = (products, segment);
                }
            }
        }

        var segments = ImmutableArray.CreateBuilder<int>();
        for (var length = bits; length > 0; length -= cheapest[length].Segment)
        {
            segments.Add(cheapest[length].Segment);
        }

        return new(segments.ToImmutable(), cheapest[bits].Products);
    }

    /// <summary>Whether no number of that length is above the threshold's ending.</summary>
    internal static bool IsNeverExceeded(ulong threshold, int length) => Ending(threshold, length) == Ones(length);

    /// <summary>The lowest bits.</summary>
    internal static ulong Ending(ulong threshold, int length) => threshold & Ones(length);

    private static ulong Ones(int length) => (1UL << length) - 1;

    /// <summary>For each length, the distinct endings of the thresholds that a number can exceed, in ascending order.</summary>
    private static ulong[][] EndingsByLength(IEnumerable<ulong> thresholds, int bits)
    {
        var endings = new ulong[bits + 1][];
        endings[bits] = [.. thresholds.Where(threshold => !IsNeverExceeded(threshold, bits)).Distinct().Order()];
        for (var length = bits - 1; length >= 0; length--)
        {
            endings[length] = [.. endings[length + 1].Select(threshold => Ending(threshold, length)).Where(ending => ending != Ones(length)).Distinct().Order()];
        }

        return endings;
    }

    /// <summary>The number of distinct prefixes of a length after which a comparison goes on.</summary>
    private static int CountPrefixes(ulong[] endings, int length, int prefixBits)
    {
        var count = 0;
        var previous = ulong.MaxValue;
        foreach (var ending in endings)
        {
            var prefix = ending >> (length - prefixBits);
            if (prefix != previous && !IsNeverExceeded(ending, length - prefixBits))
            {
                count++;
                previous = prefix;
            }
        }

        return count;
    }

    private static int CountWithRest(ulong[] endings, int rest)
    {
        var count = 0;
        foreach (var ending in endings)
        {
            count += IsNeverExceeded(ending, rest) ? 0 : 1;
        }

        return count;
    }
}
