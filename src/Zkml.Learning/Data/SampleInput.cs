using Zkml.Learning.Features;

namespace Zkml.Learning.Data;

/// <summary>What a circuit is to be run on.</summary>
/// <param name="Inputs">One a circuit input, each in its interval.</param>
/// <param name="Image">The 28×28 image that they were computed from, row by row; null where there was none.</param>
public sealed record SampleInput(int[] Inputs, byte[]? Image)
{
    /// <summary>A sample of a data set.</summary>
    /// <exception cref="ArgumentException">The pipeline takes samples of another kind.</exception>
    public static SampleInput Of(Dataset samples, int index, FeaturePipeline pipeline) =>
        new(pipeline.Encode(samples, index), samples is ImageDataset images ? images.Image(index).ToArray() : null);

    /// <summary>An image.</summary>
    public static SampleInput OfImage(byte[] image, ImagePipeline pipeline)
    {
        var inputs = new int[pipeline.Inputs.Length];
        pipeline.Encode(image, inputs);
        return new(inputs, image);
    }
}
