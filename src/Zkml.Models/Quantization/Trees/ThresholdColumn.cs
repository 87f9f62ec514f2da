namespace Zkml.Models.Quantization.Trees;

/// <summary>What is known of one feature: the thresholds that tests compare it with, and the values that samples have, both ascending and distinct.</summary>
internal sealed record ThresholdColumn(double[] Thresholds, double[] Values)
{
    /// <summary>The smallest distance of a threshold from the nearest other threshold and from the values on both sides; infinite where there are none.</summary>
    public double SmallestGap()
    {
        var gap = double.PositiveInfinity;
        for (var i = 0; i < Thresholds.Length; i++)
        {
            var threshold = Thresholds[i];
            var above = FirstAbove(threshold);
            if (i > 0)
            {
                gap = Math.Min(gap, threshold - Thresholds[i - 1]);
            }

            if (above < Values.Length)
            {
                gap = Math.Min(gap, Values[above] - threshold);
            }

            // A value that is equal to the threshold is on its side however coarse the step is.
            if (above > 0 && Values[above - 1] < threshold)
            {
                gap = Math.Min(gap, threshold - Values[above - 1]);
            }
        }

        return gap;
    }

    /// <summary>How many values are at most <paramref name="threshold"/>.</summary>
    public int FirstAbove(double threshold)
    {
        var position = Array.BinarySearch(Values, threshold);
        return position >= 0 ? position + 1 : ~position;
    }
}
