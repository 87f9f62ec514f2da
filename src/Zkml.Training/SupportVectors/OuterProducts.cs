using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace Zkml.Training.SupportVectors;

/// <summary>Weighted sums of products z zᵀ, where z is a sample with one more number behind it, a constant.</summary>
internal static class OuterProducts
{
    /// <summary>The sum over all samples, a symmetric matrix of one row and column more than there are features.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="scale">What features are multiplied by.</param>
    /// <param name="constant">The number behind them.</param>
    /// <param name="weights">One per sample.</param>
    public static Matrix<double> Sum(SampleMatrix samples, double scale, double constant, ReadOnlySpan<double> weights)
    {
        var size = samples.Width + 1;
        var sum = new double[size * size];
        var extended = new double[size];
        for (var sample = 0; sample < samples.Count; sample++)
        {
            TensorPrimitives.ConvertTruncating<float, double>(samples.Row(sample), extended);
            TensorPrimitives.Multiply<double>(extended, scale, extended);
            extended[^1] = constant;
            for (var row = 0; row < size; row++)
            {
                if (extended[row] * weights[sample] is not 0 and var factor)
                {
                    var triangle = sum.AsSpan((row * size) + row, size - row);
                    TensorPrimitives.MultiplyAdd<double>(extended.AsSpan(row), factor, triangle, triangle);
                }
            }
        }

        return Matrix<double>.Build.Dense(size, size, (row, column) => sum[(Math.Min(row, column) * size) + Math.Max(row, column)]);
    }
}
