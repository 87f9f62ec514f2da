using Zkml.Models.Configurations.Networks;

namespace Zkml.Training.Networks;

/// <summary>The step size over a run: a short linear rise, a plateau while weights are removed, then, at a rate of its own, a cosine down to zero.</summary>
internal static class LearningRateSchedule
{
    private const double WarmUp = 0.01;

    /// <summary>The step size at a share of the run.</summary>
    /// <param name="config">Both rates, and where the second begins.</param>
    /// <param name="progress">0 to 1.</param>
    public static float At(OptimizerConfig config, double progress)
    {
        if (progress < config.QuantizationStart)
        {
            return (float)(config.LearningRate * Math.Min(1, progress / WarmUp));
        }

        var fall = (progress - config.QuantizationStart) / (1 - config.QuantizationStart);
        return (float)(config.QuantizationLearningRate * 0.5 * (1 + Math.Cos(Math.PI * fall)));
    }
}
