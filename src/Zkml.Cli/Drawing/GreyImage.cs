using System.Collections.Immutable;
using Zkml.Learning.Data;
using Zkml.Learning.Features;

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

    /// <summary>What enters the circuit, where that is an image: else null.</summary>
    /// <param name="pipeline">The model's pipeline.</param>
    /// <param name="inputs">The values that it computed.</param>
    public static GreyImage? OfCircuitInputs(FeaturePipeline pipeline, ReadOnlySpan<int> inputs)
    {
        var side = pipeline.Entrance.Side;
        if (!pipeline.Entrance.IsImage)
        {
            return null;
        }

        var pixels = new byte[inputs.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            var input = pipeline.Inputs[i];
            pixels[i] = (byte)((inputs[i] - input.Minimum) * 255 / (input.Maximum - input.Minimum));
        }

        var bits = pipeline.Inputs.Max(input => input.Bits);
        return new([.. pixels], side, $"{side}×{side}, {bits} bit{(bits == 1 ? "" : "s")}");
    }
}
