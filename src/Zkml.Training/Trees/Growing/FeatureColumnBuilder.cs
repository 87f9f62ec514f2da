namespace Zkml.Training.Trees.Growing;

/// <summary>Sorts a feature's values into bins.</summary>
internal static class FeatureColumnBuilder
{
    /// <param name="values">One per sample; finite. They are left sorted.</param>
    /// <param name="maximumBins">At least 2. Features with no more distinct values get one bin a value.</param>
    public static FeatureColumn Build(double[] values, int maximumBins)
    {
        var original = values.AsSpan().ToArray();
        Array.Sort(values);
        var (lowest, highest) = FindBins(values, maximumBins);
        return lowest.Length <= byte.MaxValue + 1
            ? new CompactFeatureColumn<byte>(Number(original, highest, static bin => (byte)bin), lowest, highest)
            : new CompactFeatureColumn<int>(Number(original, highest, static bin => bin), lowest, highest);
    }

    private static TBin[] Number<TBin>(double[] values, double[] highest, Func<int, TBin> convert)
    {
        var bins = new TBin[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var place = Array.BinarySearch(highest, values[i]);
            bins[i] = convert(place >= 0 ? place : ~place);
        }

        return bins;
    }

    /// <summary>Equal values share a bin; if there are too many, bins are filled until each has its share of the samples left.</summary>
    private static (double[] Lowest, double[] Highest) FindBins(double[] sorted, int maximumBins)
    {
        var distinct = CountDistinct(sorted);
        var lowest = new List<double>();
        var highest = new List<double>();
        var start = 0;
        while (start < sorted.Length)
        {
            var share = distinct <= maximumBins ? 1 : (double)(sorted.Length - start) / (maximumBins - lowest.Count);
            var end = start;
            while (end < sorted.Length && (end - start < share || sorted[end] == sorted[end - 1]))
            {
                end++;
            }

            lowest.Add(sorted[start]);
            highest.Add(sorted[end - 1]);
            start = end;
        }

        return ([.. lowest], [.. highest]);
    }

    private static int CountDistinct(double[] sorted)
    {
        var count = 1;
        for (var i = 1; i < sorted.Length; i++)
        {
            count += sorted[i] == sorted[i - 1] ? 0 : 1;
        }

        return count;
    }
}
