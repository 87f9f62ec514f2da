namespace Zkml.Models.Quantization.Trees;

/// <summary>Finds out which segments between the cuts of a feature's tests are the same to every test.</summary>
internal static class SegmentClasses
{
    // Beyond, segments that are not neighbours are not compared: a code too many is no fault.
    private const long MaximumWords = 1 << 18;
    private const int WordBits = 64;

    /// <summary>A number for each segment, in the order in which they appear; equal where no test tells the segments apart.</summary>
    /// <param name="tests">What is asked.</param>
    /// <param name="cuts">All thresholds of the tests, ascending; there is a segment more.</param>
    public static int[] Of(IReadOnlyCollection<RegionCondition> tests, long[] cuts)
    {
        var words = (tests.Count + WordBits - 1) / WordBits;
        return tests.All(test => test.Thresholds.Length == 1) || (long)words * (cuts.Length + 1) > MaximumWords
            ? [.. Enumerable.Range(0, cuts.Length + 1)]
            : Compare(tests, cuts, words);
    }

    private static int[] Compare(IReadOnlyCollection<RegionCondition> tests, long[] cuts, int words)
    {
        var changes = new List<int>[cuts.Length];
        foreach (var (number, test) in tests.Index())
        {
            foreach (var threshold in test.Thresholds)
            {
                (changes[Array.BinarySearch(cuts, threshold)] ??= []).Add(number);
            }
        }

        // A bit a test: whether the segment is above.
        var sides = new ulong[words];
        var known = new Dictionary<Sides, int>();
        var classes = new int[cuts.Length + 1];
        for (var segment = 0; segment < classes.Length; segment++)
        {
            foreach (var test in segment == 0 ? [] : changes[segment - 1])
            {
                sides[test / WordBits] ^= 1UL << (test % WordBits);
            }

            var key = new Sides(sides);
            if (!known.TryGetValue(key, out classes[segment]))
            {
                known.Add(new([.. sides]), classes[segment] = known.Count);
            }
        }

        return classes;
    }

    private readonly record struct Sides(ulong[] Words)
    {
        public bool Equals(Sides other) => Words.AsSpan().SequenceEqual(other.Words);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var word in Words)
            {
                hash.Add(word);
            }

            return hash.ToHashCode();
        }
    }
}
