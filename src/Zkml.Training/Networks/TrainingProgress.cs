namespace Zkml.Training.Networks;

/// <summary>A report from a running training.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Steps">Steps in all.</param>
/// <param name="Loss">The mean of the configured loss since the last report; a cross-entropy is in nats.</param>
/// <param name="ValidationAccuracy">0 to 1; of the integer network in the quantisation phase, of the float network before.</param>
/// <param name="NonZeroWeights">Weights that are not zero in that network.</param>
public sealed record TrainingProgress(
    TrainingPhase Phase, int Step, int Steps, double Loss, double ValidationAccuracy, int NonZeroWeights);
