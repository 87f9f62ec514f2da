using System.Numerics;
using Zkml.Data.Features.Tables;

namespace Zkml.Models.Quantization.Trees;

/// <summary>Places the range of a feature: as few bits as hold a value on both sides of every threshold, and among those places the one at which comparing is cheapest.</summary>
internal static class EncodingRange
{
    // Thresholds whose alignment is tried; more would make the search quadratic for little.
    private const int MaximumTried = 64;

    /// <summary>How many bits hold all integers from <paramref name="lowest"/> to one above <paramref name="highest"/>.</summary>
    public static int BitsFor(long lowest, long highest) => BitOperations.Log2((ulong)(highest + 1 - lowest)) + 1;

    /// <summary>The encoding for thresholds that are ascending and distinct.</summary>
    public static LinearEncoding Around(FeatureScale scale, long[] thresholds)
    {
        var bits = BitsFor(thresholds[0], thresholds[^1]);
        var highest = thresholds[0];
        var lowest = thresholds[^1] + 2 - (1L << bits);
        var best = highest;
        var bestSaving = Saving(thresholds, best, bits);
        var stride = Math.Max(1, thresholds.Length / MaximumTried);
        for (var i = 0; i < thresholds.Length; i += stride)
        {
            for (var aligned = 1; aligned < bits; aligned++)
            {
                // The largest minimum at which this threshold's successor is a multiple of 2^aligned.
                var mask = (1L << aligned) - 1;
                var minimum = highest - ((highest - (thresholds[i] + 1)) & mask);
                if (minimum < lowest)
                {
                    break;
                }

                var saving = Saving(thresholds, minimum, bits);
                if (saving > bestSaving)
                {
                    (best, bestSaving) = (minimum, saving);
                }
            }
        }

        return new(scale, best, bits);
    }

    // A comparison with a constant reads the bits from the lowest that is set in the constant's successor; those below are free.
    private static int Saving(long[] thresholds, long minimum, int bits)
    {
        var saving = 0;
        foreach (var threshold in thresholds)
        {
            saving += Math.Min(bits, BitOperations.TrailingZeroCount(threshold + 1 - minimum));
        }

        return saving;
    }
}
