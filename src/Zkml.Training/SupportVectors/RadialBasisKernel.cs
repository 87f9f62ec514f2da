using System.Numerics.Tensors;

namespace Zkml.Training.SupportVectors;

/// <summary>The radial basis function: <c>exp(-gamma |x - y|²)</c>.</summary>
/// <param name="Gamma">Above 0.</param>
internal sealed record RadialBasisKernel(double Gamma) : Kernel
{
    /// <inheritdoc/>
    internal override void Apply(Span<float> products, ReadOnlySpan<float> squaredNorms, float squaredNorm)
    {
        // |x - y|² = |x|² + |y|² - 2 x·y.
        TensorPrimitives.Multiply(products, -2f, products);
        TensorPrimitives.Add(products, squaredNorms, products);
        TensorPrimitives.Add(products, squaredNorm, products);
        TensorPrimitives.Max(products, 0f, products);
        TensorPrimitives.Multiply(products, (float)-Gamma, products);
        TensorPrimitives.Exp<float>(products, products);
    }
}
