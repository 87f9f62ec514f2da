using System.Numerics.Tensors;
using Zkml.Models.Configurations.Networks;
using Zkml.Training.Networks.Kernels;

namespace Zkml.Training.Networks;

/// <summary>
/// The loss of a linear support vector machine, each class against all others: the sum over the classes of <c>max(0, 1 - y·logit)²</c>, where y is 1 for the right
/// class and -1 for the others. With <see cref="OptimizerConfig.L1"/> it is the "L1-regularized L2-loss support vector classification" of Fan et al., "LIBLINEAR", 2008.
/// </summary>
internal static class SquaredHinge
{
    /// <summary>Computes the loss of a shard and overwrites its logits with the gradient, each sample weighing <paramref name="sampleWeight"/>.</summary>
    /// <param name="logits">One run of samples a class; receives the gradient.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="sampleWeight">1 / batch size.</param>
    /// <returns>The sum over the samples, weighted.</returns>
    public static double Backward(Span<float> logits, ReadOnlySpan<byte> labels, float sampleWeight)
    {
        // What a logit falls short of its margin is (1 - y·logit) where that is positive, and the slope of its square by the logit is -2·y times it.
        var count = labels.Length;
        for (var sample = 0; sample < count; sample++)
        {
            ref var right = ref logits[(labels[sample] * count) + sample];
            right = -right;
        }

        TensorPrimitives.Add(logits, 1f, logits);
        TensorPrimitives.Max(logits, 0f, logits);
        var loss = FixedOrderSums.SumOfSquares(logits) * sampleWeight;
        TensorPrimitives.Multiply(logits, 2 * sampleWeight, logits);
        for (var sample = 0; sample < count; sample++)
        {
            ref var right = ref logits[(labels[sample] * count) + sample];
            right = -right;
        }

        return loss;
    }
}
