using System.Numerics.Tensors;

namespace Zkml.Training.Networks;

/// <summary>Logits to probabilities.</summary>
internal static class Softmax
{
    /// <summary>Overwrites logits with probabilities.</summary>
    /// <param name="logits">One run of samples a class.</param>
    /// <param name="count">Samples a run.</param>
    /// <param name="scratch">Two runs of samples.</param>
    public static void Apply(Span<float> logits, int count, Span<float> scratch)
    {
        var largest = scratch[..count];
        var total = scratch.Slice(count, count);
        logits[..count].CopyTo(largest);
        for (var start = count; start < logits.Length; start += count)
        {
            TensorPrimitives.Max(logits.Slice(start, count), largest, largest);
        }

        total.Clear();
        for (var start = 0; start < logits.Length; start += count)
        {
            var run = logits.Slice(start, count);
            TensorPrimitives.Subtract(run, largest, run);
            TensorPrimitives.Exp<float>(run, run);
            TensorPrimitives.Add(total, run, total);
        }

        for (var start = 0; start < logits.Length; start += count)
        {
            var run = logits.Slice(start, count);
            TensorPrimitives.Divide(run, total, run);
        }
    }
}
