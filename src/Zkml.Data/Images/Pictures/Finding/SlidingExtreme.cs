namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>
/// The largest value within a reach, for every place of a line, in three comparisons a place whatever the reach (M. van Herk, "A fast algorithm
/// for local minimum and maximum filters on rectangular and octagonal kernels", 1992). What lies outside does not count.
/// </summary>
internal static class SlidingExtreme
{
    /// <summary>Replaces each value by the largest within <paramref name="reach"/> places on both sides.</summary>
    /// <param name="line">The values.</param>
    /// <param name="reach">How many neighbours on each side count.</param>
    /// <param name="scratch">Room for the values and twice the reach on both sides, twice.</param>
    public static void Maximum(Span<float> line, int reach, float[] scratch)
    {
        var window = 2 * reach + 1;
        var length = line.Length + 2 * reach;
        Span<float> forward = scratch.AsSpan(0, length), backward = scratch.AsSpan(length, length);
        forward.Fill(float.NegativeInfinity);
        line.CopyTo(forward[reach..]);
        forward.CopyTo(backward);
        for (var i = 1; i < length; i++)
        {
            if (i % window != 0)
            {
                forward[i] = Math.Max(forward[i], forward[i - 1]);
            }
        }

        for (var i = length - 2; i >= 0; i--)
        {
            if ((i + 1) % window != 0)
            {
                backward[i] = Math.Max(backward[i], backward[i + 1]);
            }
        }

        for (var i = 0; i < line.Length; i++)
        {
            line[i] = Math.Max(backward[i], forward[i + window - 1]);
        }
    }
}
