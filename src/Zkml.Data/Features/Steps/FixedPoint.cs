using System.Numerics;

namespace Zkml.Data.Features.Steps;

/// <summary>Makes whole numbers of quotients and roots, exactly: no floating-point number is involved, so the result is the same everywhere.</summary>
internal static class FixedPoint
{
    /// <summary>What stands for 1 where a measure is a share or a ratio.</summary>
    public const int One = 4096;

    /// <summary>The whole number nearest to a quotient, half a step rounded up: <c>floor(n/d + 1/2)</c>.</summary>
    /// <param name="numerator">n, of at most 125 bits.</param>
    /// <param name="denominator">d, above 0.</param>
    public static long Round(Int128 numerator, Int128 denominator)
    {
        var (quotient, remainder) = Int128.DivRem(2 * numerator + denominator, 2 * denominator);
        return (long)(remainder < 0 ? quotient - 1 : quotient);
    }

    /// <summary>The whole number nearest to the root of a quotient: <c>floor(sqrt(n/d) + 1/2)</c>.</summary>
    /// <param name="numerator">n, not negative.</param>
    /// <param name="denominator">d, above 0; the root has at most 30 bits.</param>
    public static long RoundRoot(BigInteger numerator, BigInteger denominator) =>

        // floor(2·sqrt(n/d)) is the whole root of 4n/d, and half of it, rounded up, is what is wanted.
        (WholeRoot((long)(4 * numerator / denominator)) + 1) / 2;

    /// <summary>The largest whole number whose square is not above <paramref name="square"/>.</summary>
    /// <param name="square">Not negative, below 2^62.</param>
    public static long WholeRoot(long square)
    {
        var root = (long)Math.Sqrt(square);
        while (root * root > square)
        {
            root--;
        }

        while ((root + 1) * (root + 1) <= square)
        {
            root++;
        }

        return root;
    }
}
