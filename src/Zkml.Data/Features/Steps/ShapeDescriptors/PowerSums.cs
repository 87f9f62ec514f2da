using System.Numerics;

namespace Zkml.Data.Features.Steps;

/// <summary>Mean, variance, skewness and kurtosis of whole numbers, from the sums of their powers; population moments, as NumPy and SciPy have them by default.</summary>
/// <param name="Count">n, how many numbers there are; at most 784.</param>
/// <param name="First">Σx; no x is negative or above 2^13.</param>
/// <param name="Second">Σx².</param>
/// <param name="Third">Σx³.</param>
/// <param name="Fourth">Σx⁴.</param>
internal readonly record struct PowerSums(int Count, long First, long Second, long Third, long Fourth)
{
    /// <summary>Of 784 numbers, the skewness is at most 782/sqrt(783) and the kurtosis at most 785.001 - 3, when one differs from all others; of fewer it is less.</summary>
    public const double LargestSkewness = 27.9466;

    /// <summary>See <see cref="LargestSkewness"/>.</summary>
    public const double LargestExcessKurtosis = 779.0013;

    // n² times the variance.
    private long Spread => Count * Second - First * First;

    /// <summary>These sums with one more number.</summary>
    public PowerSums Add(long number)
    {
        var square = number * number;
        return new(Count + 1, First + number, Second + square, Third + square * number, Fourth + square * square);
    }

    /// <summary>The mean in units of 1/<paramref name="unit"/>, rounded half up; 0 without numbers.</summary>
    public int Mean(int unit) => Count == 0 ? 0 : (int)FixedPoint.Round((Int128)unit * First, Count);

    /// <summary>The variance in units of <paramref name="per"/>/<paramref name="unit"/>, rounded half up; 0 without numbers.</summary>
    public int Variance(int unit, int per = 1) => Count == 0 ? 0 : (int)FixedPoint.Round((Int128)unit * Spread, (Int128)per * Count * Count);

    /// <summary>The skewness in units of 1/<paramref name="unit"/>, rounded half away from zero; 0 where all numbers are equal.</summary>
    public int Skewness(int unit)
    {
        if (Spread == 0)
        {
            return 0;
        }

        // n³ times the third central moment; over the power 3/2 of n² times the variance.
        var third = (BigInteger)Count * Count * Third - (BigInteger)3 * Count * First * Second + (BigInteger)2 * First * First * First;
        return third.Sign * (int)FixedPoint.RoundRoot((BigInteger)unit * unit * third * third, BigInteger.Pow(Spread, 3));
    }

    /// <summary>The kurtosis above that of a normal distribution, which is 3, in units of 1/<paramref name="unit"/>, rounded half up; 0 where all numbers are equal.</summary>
    public int ExcessKurtosis(int unit)
    {
        if (Spread == 0)
        {
            return 0;
        }

        // n⁴ times the fourth central moment.
        var fourth = (Int128)Count * Count * Count * Fourth - (Int128)4 * Count * Count * First * Third + (Int128)6 * Count * First * First * Second - (Int128)3 * First * First * First * First;
        var square = (Int128)Spread * Spread;
        return (int)FixedPoint.Round(unit * (fourth - 3 * square), square);
    }
}
