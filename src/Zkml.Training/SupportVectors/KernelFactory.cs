using Zkml.Models.Configurations.SupportVectors;

namespace Zkml.Training.SupportVectors;

/// <summary>Makes kernels once the samples are known.</summary>
internal static class KernelFactory
{
    /// <summary>The kernel of a configuration for samples: these decide the default of gamma.</summary>
    public static Kernel Of(KernelConfig config, SampleMatrix samples) => config.Kind switch
    {
        KernelKind.Linear => new LinearKernel(),
        KernelKind.Square => new SquareKernel(config.Gamma ?? ScaleOf(samples), config.Constant),
        _ => new RadialBasisKernel(config.Gamma ?? ScaleOf(samples)),
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
