using System.Numerics.Tensors;

namespace Zkml.Training.SupportVectors;

/// <summary>The polynomial kernel of degree 2: <c>(gamma x·y + constant)²</c>.</summary>
/// <param name="Gamma">Above 0.</param>
/// <param name="Constant">At least 0; with 0 a machine knows squares of features only.</param>
internal sealed record SquareKernel(double Gamma, double Constant) : Kernel
{
    /// <inheritdoc/>
    internal override void Apply(Span<float> products, ReadOnlySpan<float> squaredNorms, float squaredNorm)
    {
        TensorPrimitives.Multiply(products, (float)Gamma, products);
        TensorPrimitives.Add(products, (float)Constant, products);
        TensorPrimitives.Multiply(products, products, products);
    }
}
