using Zkml.Host;

namespace Zkml.Training.Networks;

/// <summary>Guards a training against weights that grow without limit.</summary>
internal static class TrainingLoss
{
    /// <summary>The loss, if it is a number.</summary>
    /// <param name="loss">The mean loss of a batch.</param>
    /// <param name="step">Counted from 1.</param>
    /// <exception cref="MalformedInputException">The loss is not finite.</exception>
    public static double RequireFinite(double loss, int step) => double.IsFinite(loss)
        ? loss
        : throw new MalformedInputException("training", $"step {step}", "the loss is not finite any more; use a smaller learningRate");
}
