namespace Zkml.Models.Quantization;

/// <summary>The one rounding rule of this project: half up, floor(x + 1/2).</summary>
internal static class Rounding
{
    /// <summary>The integer nearest to <paramref name="value"/>; of two equally near ones the larger: 2.5 gives 3, -2.5 gives -2.</summary>
    public static double HalfUp(double value)
    {
        // floor(value + 0.5) would round 0.49999999999999994 up, because the sum itself is rounded.
        var floor = Math.Floor(value);
        return value - floor >= 0.5 ? floor + 1 : floor;
    }
}
