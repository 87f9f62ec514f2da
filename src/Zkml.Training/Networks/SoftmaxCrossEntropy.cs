using System.Numerics.Tensors;

namespace Zkml.Training.Networks;

/// <summary>The loss of a classifier: minus the logarithm of the softmax probability of the right class.</summary>
internal static class SoftmaxCrossEntropy
{
    /// <summary>Computes the loss of a shard and overwrites its logits with the gradient, each sample weighing <paramref name="sampleWeight"/>.</summary>
    /// <param name="logits">One run of samples a class; receives the gradient.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="sampleWeight">1 / batch size.</param>
    /// <param name="scratch">Two runs of samples.</param>
    /// <returns>The sum over the samples, weighted.</returns>
    public static double Backward(Span<float> logits, ReadOnlySpan<byte> labels, float sampleWeight, Span<float> scratch)
    {
        var count = labels.Length;
        Softmax.Apply(logits, count, scratch);
        var loss = 0.0;
        for (var sample = 0; sample < count; sample++)
        {
            ref var probability = ref logits[(labels[sample] * count) + sample];
            loss -= Math.Log(Math.Max(probability, 1e-30));
            probability -= 1;
        }

        TensorPrimitives.Multiply(logits, sampleWeight, logits);
        return loss * sampleWeight;
    }
}
