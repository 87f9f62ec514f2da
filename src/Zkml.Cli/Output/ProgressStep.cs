using Zkml.Training.Networks;
using Zkml.Training.SupportVectors;
using Zkml.Training.Trees;

namespace Zkml.Cli.Output;

/// <summary>How far a training is, for people.</summary>
/// <param name="Phase">What it is doing; small letters.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Total">Steps in all; 0 where that is not known.</param>
/// <param name="Description">The phase, and how good the model is where that is known.</param>
internal sealed record ProgressStep(string Phase, int Done, int Total, string Description)
{
    /// <summary>From the report of a network's training.</summary>
    public static ProgressStep Of(TrainingProgress progress)
    {
        var phase = NameOf(progress.Phase);
        return new(phase, progress.Step, progress.Steps, progress.Step == 0
            ? phase
            : FormattableString.Invariant($"{phase,-12} loss {progress.Loss:F4}  validation {progress.ValidationAccuracy * 100,6:F2} %  weights {progress.NonZeroWeights,6:N0}"));
    }

    /// <summary>From the report of a training of trees.</summary>
    public static ProgressStep Of(TreeTrainingProgress progress)
    {
        var phase = NameOf(progress.Phase);
        return new(phase, progress.Done, progress.Total, phase);
    }

    /// <summary>From the report of the training of a support vector machine.</summary>
    public static ProgressStep Of(SupportVectorProgress progress)
    {
        var phase = progress.Total == 0 ? "preparation" : "machines";
        return new(phase, progress.Done, progress.Total, progress.Done == 0 ? phase : FormattableString.Invariant($"{phase}  support vectors {progress.Vectors,7:N0}"));
    }

    private static string NameOf(Enum phase) => phase.ToString().ToLowerInvariant();
}
