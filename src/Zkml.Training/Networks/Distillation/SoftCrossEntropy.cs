using System.Numerics.Tensors;

namespace Zkml.Training.Networks.Distillation;

/// <summary>
/// The loss of a classifier that learns from teachers: the cross-entropy with the right class, and that with the teachers' probabilities where both sides' logits are
/// divided by a temperature T. The latter counts T² times, so that its gradient does not vanish as T grows (Hinton, Vinyals and Dean, 2015, section 2.1).
/// </summary>
internal static class SoftCrossEntropy
{
    /// <summary>Computes the loss of a shard and overwrites its logits with the gradient, each sample weighing <paramref name="sampleWeight"/>.</summary>
    /// <param name="logits">One run of samples a class; receives the gradient.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="teachers">The teachers' probabilities, laid out as the logits.</param>
    /// <param name="soft">Temperature and share.</param>
    /// <param name="sampleWeight">1 / batch size.</param>
    /// <param name="scratch">Two runs of samples, and as much as the logits.</param>
    /// <returns>The sum over the samples, weighted.</returns>
    public static double Backward(Span<float> logits, ReadOnlySpan<byte> labels, ReadOnlySpan<float> teachers, SoftLabels soft, float sampleWeight, Span<float> scratch)
    {
        var count = labels.Length;
        var gradient = scratch.Slice(2 * count, logits.Length);
        TensorPrimitives.Divide(logits, soft.Temperature, gradient);
        Softmax.Apply(gradient, count, scratch[..(2 * count)]);
        var softLoss = 0.0;
        for (var i = 0; i < gradient.Length; i++)
        {
            softLoss -= teachers[i] * Math.Log(Math.Max(gradient[i], 1e-30));
        }

        TensorPrimitives.Subtract(gradient, teachers, gradient);
        TensorPrimitives.Multiply(gradient, soft.Share * soft.Temperature * sampleWeight, gradient);
        var hardLoss = SoftmaxCrossEntropy.Backward(logits, labels, (1 - soft.Share) * sampleWeight, scratch[..(2 * count)]);
        TensorPrimitives.Add(logits, gradient, logits);
        return hardLoss + (soft.Share * soft.Temperature * soft.Temperature * sampleWeight * softLoss);
    }
}
