namespace Zkml.Training.SupportVectors;

/// <summary>x·y.</summary>
internal sealed record LinearKernel : Kernel
{
    /// <inheritdoc/>
    internal override void Apply(Span<float> products, ReadOnlySpan<float> squaredNorms, float squaredNorm)
    {
    }
}
