using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Zkml.Training.Networks.Kernels;

/// <summary>
/// Sums whose additions have a fixed order: sixteen partial sums, then the rest. The order of those of <c>TensorPrimitives</c> depends on the width of the processor's vectors
/// and on where the numbers lie in memory, and rounding makes other weights of that: a training would give other models on other machines.
/// </summary>
internal static class FixedOrderSums
{
    private const int Lanes = 16;

    /// <summary>The sum.</summary>
    public static float Sum(ReadOnlySpan<float> values)
    {
        var partial = Vector512<float>.Zero;
        var i = 0;
        for (; i <= values.Length - Lanes; i += Lanes)
        {
            partial += Load(values, i);
        }

        var sum = Vector512.Sum(partial);
        for (; i < values.Length; i++)
        {
            sum += values[i];
        }

        return sum;
    }

    /// <summary>The sum of the products.</summary>
    /// <param name="left">Numbers.</param>
    /// <param name="right">As many.</param>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, left.Length);
        var partial = Vector512<float>.Zero;
        var i = 0;
        for (; i <= left.Length - Lanes; i += Lanes)
        {
            partial = Vector512.FusedMultiplyAdd(Load(left, i), Load(right, i), partial);
        }

        var sum = Vector512.Sum(partial);
        for (; i < left.Length; i++)
        {
            sum = MathF.FusedMultiplyAdd(left[i], right[i], sum);
        }

        return sum;
    }

    /// <summary>The sum of the squares.</summary>
    public static float SumOfSquares(ReadOnlySpan<float> values) => Dot(values, values);

    private static Vector512<float> Load(ReadOnlySpan<float> values, int start) => Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)start);
}
