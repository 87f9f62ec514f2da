using System.Collections.Immutable;
using System.Globalization;
using Zkml.Learning.Features;
using Zkml.Learning.Models;

namespace Zkml.Cli.Html;

/// <summary>What the neurons of the first layer look at in the image that enters the circuit: its weights, taken back through the linear features.</summary>
/// <param name="Side">Rows and columns of each image.</param>
/// <param name="Images">An image a neuron, its weights that are not zero.</param>
/// <param name="Caption">How many there are, and how many are drawn.</param>
internal sealed record WeightImages(int Side, ImmutableArray<ImmutableArray<WeightPixel>> Images, string Caption)
{
    private const int MaximumImages = 120;

    /// <summary>The images of a model; null where no image enters the circuit, or it is no network.</summary>
    public static WeightImages? Of(ZkmlModel model)
    {
        if (model is not { Integer: IntegerNetwork { Layers: [var first, ..] }, Pipeline: ImagePipeline { Entrance: { IsImage: true, Side: var side } } pipeline })
        {
            return null;
        }

        var drawn = Math.Min(MaximumImages, first.OutputCount);
        return new(
            side,
            [.. Enumerable.Range(0, drawn).Select(neuron => Pixels(InputWeights(first, neuron, pipeline), side))],
            string.Create(CultureInfo.InvariantCulture, $"{drawn} of {first.OutputCount} neurons, each over the {side}×{side} image that enters the circuit"));
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
