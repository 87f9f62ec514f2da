using System.Collections.Immutable;
using Zkml.Data.Datasets;
using Zkml.Data.Features;
using Zkml.Data.Features.Samples;

namespace Zkml.Cli.Drawing;

/// <summary>A small grey image to be drawn; 0 is background, 255 full ink.</summary>
/// <param name="Pixels">Row by row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Caption">What stands below it.</param>
internal sealed record GreyImage(ImmutableArray<byte> Pixels, int Width, string Caption)
{
    /// <summary>Rows.</summary>
    public int Height => Pixels.Length / Width;

    /// <summary>An image of a data set.</summary>
    public static GreyImage Of(ImageDataset dataset, int index, string caption) => new([.. dataset.Image(index)], dataset.Width, caption);

    /// <summary>What the model saw: the image, if there is one, and what enters the circuit, where that is an image.</summary>
    public static IReadOnlyList<GreyImage> Of(SampleInput sample, FeaturePipeline pipeline)
    {
        var images = new List<GreyImage>(2);
        if (sample.Image is not null)
        {
            images.Add(new([.. sample.Image], ImagePipeline.ImageSide, $"{ImagePipeline.ImageSide}×{ImagePipeline.ImageSide} image"));
        }

        if (pipeline is ImagePipeline { Entrance: { IsImage: true, Side: var side } })
        {
            var bits = pipeline.Inputs.Max(input => input.Bits);
            images.Add(new([.. sample.Inputs.Zip(pipeline.Inputs, Level)], side, $"what enters the circuit: {side}×{side}, {bits}-bit"));
        }

        return images;
    }

    private static byte Level(int value, FeatureInput input) => (byte)((value - input.Minimum) * 255 / (input.Maximum - input.Minimum));
}
