namespace Zkml.Models.Quantization;

/// <summary>How a real weight becomes a small integer.</summary>
internal static class WeightRounding
{
    /// <summary>The largest weight of so many bits; the smallest is its negative, so that no weight is more expensive than its mirror image.</summary>
    public static int Limit(int bits) => (1 << (bits - 1)) - 1;

    /// <summary>Rounds half up and saturates.</summary>
    public static int Round(double weight, double resolution, int limit) =>
        (int)Math.Clamp(Rounding.HalfUp(weight * resolution), -limit, limit);
}
