namespace Zkml.Training.SupportVectors;

/// <summary>x·y.</summary>
public sealed record LinearKernel : Kernel
{
    /// <inheritdoc/>
    internal override void Apply(Span<float> products, ReadOnlySpan<float> squaredNorms, float squaredNorm)
    {
    }
}
