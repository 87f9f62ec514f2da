using System.Numerics.Tensors;
using Zkml.Training.Networks.Kernels;

namespace Zkml.Training.Networks;

/// <summary>
/// Batch normalisation of the sums of one neuron, or of one kernel at all its positions, over one shard (Ioffe and Szegedy, 2015; over shards of a batch, so that shards need not wait for
/// each other: "ghost batch normalization", Hoffer et al., 2017).
/// </summary>
internal static class BatchNormalization
{
    /// <summary>Keeps the division finite where all sums are equal.</summary>
    public const float Epsilon = 1e-5f;

    /// <summary>Brings <paramref name="sums"/> to mean 0 and variance 1, in place.</summary>
    /// <returns>Mean and variance before.</returns>
    public static (float Mean, float Variance) Normalize(Span<float> sums)
    {
        var mean = FixedOrderSums.Sum(sums) / sums.Length;
        TensorPrimitives.Subtract(sums, mean, sums);
        var variance = FixedOrderSums.SumOfSquares(sums) / sums.Length;
        TensorPrimitives.Multiply(sums, InverseDeviation(variance), sums);
        return (mean, variance);
    }

    /// <summary>Turns the gradient by the normalised sums into the gradient by the sums, in place.</summary>
    public static void Backward(Span<float> gradient, ReadOnlySpan<float> normalized, float variance)
    {
        var mean = FixedOrderSums.Sum(gradient) / gradient.Length;
        var correlation = FixedOrderSums.Dot(gradient, normalized) / gradient.Length;
        TensorPrimitives.Subtract(gradient, mean, gradient);
        TensorPrimitives.MultiplyAdd(normalized, -correlation, gradient, gradient);
        TensorPrimitives.Multiply(gradient, InverseDeviation(variance), gradient);
    }

    /// <summary>1 / standard deviation.</summary>
    public static float InverseDeviation(float variance) => 1 / MathF.Sqrt(variance + Epsilon);
}
