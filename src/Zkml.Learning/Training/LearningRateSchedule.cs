namespace Zkml.Learning.Training;

/// <summary>The step size over a run: a short linear rise, a plateau while weights are removed, then a cosine down to zero.</summary>
internal static class LearningRateSchedule
{
    private const double WarmUp = 0.01;

    /// <summary>The step size at a share of the run.</summary>
    /// <param name="config">The highest step size, and where it begins to fall.</param>
    /// <param name="progress">0 to 1.</param>
    public static float At(OptimizerConfig config, double progress)
    {
        var rise = Math.Min(1, progress / WarmUp);
        var fall = Math.Clamp((progress - config.QuantizationStart) / (1 - config.QuantizationStart), 0, 1);
        return (float)(config.LearningRate * rise * 0.5 * (1 + Math.Cos(Math.PI * fall)));
    }
}
