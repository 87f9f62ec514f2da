namespace Zkml.Training.Networks;

/// <summary>Samples to learn from or to check on: integer features and the class of each.</summary>
/// <param name="FeatureCount">Features of a sample.</param>
/// <param name="Features">Row-major, <paramref name="FeatureCount"/> a sample. 16 bits, so that hundreds of thousands of samples fit.</param>
/// <param name="Labels">The class index of each sample.</param>
internal sealed record LabelledFeatures(int FeatureCount, ReadOnlyMemory<short> Features, ReadOnlyMemory<byte> Labels)
{
    /// <summary>How many samples there are.</summary>
    public int Count => Labels.Length;

    /// <summary>The features of one sample.</summary>
    public ReadOnlySpan<short> Row(int sample) => Features.Span.Slice(sample * FeatureCount, FeatureCount);

    /// <summary>A run of the samples.</summary>
    public LabelledFeatures Slice(int first, int count) =>
        new(FeatureCount, Features.Slice(first * FeatureCount, count * FeatureCount), Labels.Slice(first, count));

    /// <summary>All features as 32-bit integers, row-major, as the evaluators take them.</summary>
    public int[] Widened()
    {
        var widened = new int[Features.Length];
        System.Numerics.Tensors.TensorPrimitives.ConvertChecked(Features.Span, widened.AsSpan());
        return widened;
    }
}
