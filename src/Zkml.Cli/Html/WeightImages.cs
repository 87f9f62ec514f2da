using System.Collections.Immutable;
using System.Globalization;
using Zkml.Data.Features;
using Zkml.Models.Networks;

namespace Zkml.Cli.Html;

/// <summary>
/// What the first layer looks at: the weights of a neuron, taken back through the linear features to the image that enters the circuit, or the kernel of a convolution.
/// </summary>
/// <param name="Side">Rows and columns of each image.</param>
/// <param name="Images">An image per neuron or kernel, its weights that are not zero.</param>
/// <param name="Caption">How many there are, and how many are drawn.</param>
internal sealed record WeightImages(int Side, ImmutableArray<ImmutableArray<WeightPixel>> Images, string Caption)
{
    private const int MaximumImages = 120;

    /// <summary>The images of a model; null if no image enters the circuit, or it is not a network.</summary>
    public static WeightImages? Of(ZkModel model) => model switch
    {
        { Integer: IntegerNetwork { Layers: [{ Shape: ConvolutionShape { InputMaps: 1 } shape } first, ..] } } => OfKernels(first, shape),
        { Integer: IntegerNetwork { Layers: [{ Shape: DenseShape } first, ..] }, Pipeline: ImagePipeline { Entrance.IsImage: true } pipeline } => OfNeurons(first, pipeline),
        _ => null,
    };

    private static WeightImages OfKernels(IntegerLayer layer, ConvolutionShape shape)
    {
        var drawn = Math.Min(MaximumImages, layer.RowCount);
        return new(
            shape.KernelSize,
            [.. Enumerable.Range(0, drawn).Select(kernel => Pixels([.. layer.Row(kernel).ToArray().Select(weight => (long)weight)], shape.KernelSize))],
            string.Create(CultureInfo.InvariantCulture, $"{drawn} of {layer.RowCount} kernels of {shape.KernelSize}×{shape.KernelSize}, each applied at {shape.OutputSide}×{shape.OutputSide} positions of the {shape.InputSide}×{shape.InputSide} image"));
    }

    private static WeightImages OfNeurons(IntegerLayer layer, ImagePipeline pipeline)
    {
        var side = pipeline.Entrance.Side;
        var drawn = Math.Min(MaximumImages, layer.OutputCount);
        return new(
            side,
            [.. Enumerable.Range(0, drawn).Select(neuron => Pixels(InputWeights(layer, neuron, pipeline), side))],
            string.Create(CultureInfo.InvariantCulture, $"{drawn} of {layer.OutputCount} neurons, over the {side}×{side} image that enters the circuit"));
    }

    private static long[] InputWeights(IntegerLayer layer, int neuron, ImagePipeline pipeline)
    {
        var weights = new long[pipeline.Inputs.Length];
        for (var feature = 0; feature < layer.InputCount; feature++)
        {
            long weight = layer.Row(neuron)[feature];
            if (weight != 0)
            {
                foreach (var term in pipeline.Features[feature].Terms)
                {
                    weights[term.Input] += weight * term.Coefficient;
                }
            }
        }

        return weights;
    }

    private static ImmutableArray<WeightPixel> Pixels(long[] weights, int side)
    {
        var largest = (double)weights.Max(Math.Abs);
        return [.. weights.Index().Where(weight => weight.Item != 0).Select(weight => new WeightPixel(
            weight.Index % side,
            weight.Index / side,
            weight.Item > 0 ? "positive" : "negative",
            (Math.Abs(weight.Item) / largest).ToString("0.##", CultureInfo.InvariantCulture)))];
    }
}
