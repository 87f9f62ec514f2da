namespace Zkml.Training.SupportVectors;

/// <summary>A kernel, its constants included: what stands in place of the product of two samples.</summary>
public abstract record Kernel
{
    /// <summary>Turns the products of one sample with many into kernel values, in place.</summary>
    /// <param name="products">The product of the sample with each of the others.</param>
    /// <param name="squaredNorms">The product of each of the others with itself.</param>
    /// <param name="squaredNorm">The product of the sample with itself.</param>
    internal abstract void Apply(Span<float> products, ReadOnlySpan<float> squaredNorms, float squaredNorm);
}
