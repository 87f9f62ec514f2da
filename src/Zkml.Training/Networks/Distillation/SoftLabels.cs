namespace Zkml.Training.Networks.Distillation;

/// <summary>What teachers say of every training sample, the originals first.</summary>
/// <param name="ClassCount">Number of classes.</param>
/// <param name="Probabilities">Row-major, <paramref name="ClassCount"/> a sample.</param>
/// <param name="Temperature">What the teachers' logits were divided by.</param>
/// <param name="Share">Weight in the loss, from 0 to 1.</param>
internal sealed record SoftLabels(int ClassCount, ReadOnlyMemory<float> Probabilities, float Temperature, float Share)
{
    /// <summary>The probability of each class of one sample.</summary>
    public ReadOnlySpan<float> Row(int sample) => Probabilities.Span.Slice(sample * ClassCount, ClassCount);
}
