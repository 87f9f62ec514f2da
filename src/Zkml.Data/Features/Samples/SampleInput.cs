using Zkml.Data.Datasets;
using Zkml.Data.Features.Tables;

namespace Zkml.Data.Features.Samples;

/// <summary>What a circuit is to be run on.</summary>
/// <param name="Inputs">One a circuit input, each in its interval.</param>
/// <param name="Image">The 28×28 image that they were computed from, row by row; null if there was none.</param>
/// <param name="Row">The features of the row that they were computed from, before they became integers; null where there was none.</param>
public sealed record SampleInput(int[] Inputs, byte[]? Image = null, double[]? Row = null)
{
    /// <summary>A sample of a data set.</summary>
    /// <exception cref="Host.MalformedInputException">The pipeline takes samples of another kind.</exception>
    public static SampleInput Of(Dataset samples, int index, FeaturePipeline pipeline) => pipeline is TablePipeline table
        ? OfRow(table.ReadFeatures(samples, index), table)
        : new(pipeline.Encode(samples, index), samples is ImageDataset images ? images.Image(index).ToArray() : null);

    /// <summary>The features of a row.</summary>
    /// <exception cref="ArgumentException">A feature that the model looks at is NaN.</exception>
    public static SampleInput OfRow(double[] features, TablePipeline pipeline) => new(pipeline.EncodeFeatures(features), Row: features);

    /// <summary>An image.</summary>
    public static SampleInput OfImage(byte[] image, ImagePipeline pipeline)
    {
        var inputs = new int[pipeline.Inputs.Length];
        pipeline.Encode(image, inputs);
        return new(inputs, image);
    }
}
