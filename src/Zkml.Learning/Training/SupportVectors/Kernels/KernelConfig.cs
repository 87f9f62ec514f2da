namespace Zkml.Learning.Training.SupportVectors.Kernels;

/// <summary>A kernel before the samples are known.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Gamma">Above 0; null for the scale of the samples: 1 / (features · variance of all their values), as scikit-learn defines <c>gamma='scale'</c>.</param>
/// <param name="Constant">At least 0, of the kernel of degree 2; scikit-learn's <c>coef0</c>.</param>
public sealed record KernelConfig(KernelKind Kind, double? Gamma = null, double Constant = 0)
{
    /// <summary>The kernel for samples.</summary>
    internal Kernel For(SampleMatrix samples) => Kind switch
    {
        KernelKind.Linear => new LinearKernel(),
        KernelKind.Square => new SquareKernel(Gamma ?? ScaleOf(samples), Constant),
        _ => new RadialBasisKernel(Gamma ?? ScaleOf(samples)),
    };

    private static double ScaleOf(SampleMatrix samples)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (double value in samples.Values)
        {
            sum += value;
            squares += value * value;
        }

        var mean = sum / samples.Values.Length;
        var variance = (squares / samples.Values.Length) - (mean * mean);
        return variance > 0 ? 1 / (samples.Width * variance) : 1;
    }
}
