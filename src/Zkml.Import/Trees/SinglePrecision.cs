namespace Zkml.Import.Trees;

/// <summary>
/// Thresholds of libraries that round their inputs to single precision before they compare. The user's numbers are doubles, so the rounding becomes part of the threshold.
/// </summary>
internal static class SinglePrecision
{
    // 2^128 - 2^103: half way from the largest finite number to what would be the next.
    private const double RoundedToInfinity = 3.4028235677973366e38;

    /// <summary>The largest double that, rounded to single precision, is at most <paramref name="threshold"/>.</summary>
    public static double LargestAtMost(double threshold)
    {
        var single = (float)threshold;
        return LargestRoundedTo(single > threshold ? MathF.BitDecrement(single) : single);
    }

    /// <summary>The largest double that, rounded to single precision, is below <paramref name="threshold"/>, which is not minus infinity.</summary>
    public static double LargestBelow(double threshold)
    {
        var single = (float)threshold;
        return LargestRoundedTo(single >= threshold ? MathF.BitDecrement(single) : single);
    }

    /// <summary>The doubles that, rounded to single precision, are equal to <paramref name="number"/> so rounded.</summary>
    public static MissingRange RangeOf(double number) => new(float.IsNegativeInfinity((float)number) ? double.NaN : LargestBelow((float)number), LargestAtMost((float)number));

    // Half way to the next single-precision number belongs to the one whose last bit is even (IEEE 754, round half to even).
    private static double LargestRoundedTo(float single)
    {
        if (float.IsPositiveInfinity(single))
        {
            return double.PositiveInfinity;
        }

        if (float.IsNegativeInfinity(single))
        {
            return -RoundedToInfinity;
        }

        var next = MathF.BitIncrement(single);
        var middle = float.IsPositiveInfinity(next) ? RoundedToInfinity : ((double)single + next) / 2;
        return (BitConverter.SingleToInt32Bits(single) & 1) == 0 ? middle : Math.BitDecrement(middle);
    }
}
