using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Data.Images.Grids;
using Zkml.Data.Images.Shapes;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Appends the number of pixels at edges, <c>edges</c>: those where the sum of the absolute values of the two 3×3 Sobel derivatives is above a threshold. Outside
/// of the image all is 0. (The research of 2023 had the Canny detector of OpenCV, which also thins edges and follows them; this does not.)
/// </summary>
/// <param name="Threshold">0 to 2039; of the sum, whose largest value is 2040.</param>
internal sealed record AppendEdges(int Threshold) : AppendedMeasures
{
    /// <summary>The largest threshold that a pixel can be above.</summary>
    public const int MaximumThreshold = 2039;

    /// <inheritdoc/>
    public override string Kind => "append-edges";

    /// <inheritdoc/>
    public override string Description => "the number of edge pixels";

    /// <inheritdoc/>
    protected override ImmutableArray<StageValue> Measures => [new("edges", 0, PixelCount)];

    /// <inheritdoc/>
    public override StageLayout Infer(StageLayout source)
    {
        Require(Threshold is >= 0 and <= MaximumThreshold, $"the threshold is {Threshold}; 0 to {MaximumThreshold} is allowed");
        return base.Infer(source);
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json) => json.WriteNumber("threshold", Threshold);

    /// <inheritdoc/>
    protected override void Measure(PixelGrid image, Span<int> results)
    {
        var framed = new FramedImage(image.Values, image.Width, image.Height);
        Span<int> ring = stackalloc int[8];
        var edges = 0;
        foreach (var place in framed.Places())
        {
            framed.CopyRing(place, ring);
            edges += Gradient(ring) > Threshold ? 1 : 0;
        }

        results[0] = edges;
    }

    /// <summary>Of the eight neighbours, clockwise from the upper one.</summary>
    private static int Gradient(ReadOnlySpan<int> ring)
    {
        var horizontal = ring[1] + 2 * ring[2] + ring[3] - ring[5] - 2 * ring[6] - ring[7];
        var vertical = ring[3] + 2 * ring[4] + ring[5] - ring[7] - 2 * ring[0] - ring[1];
        return Math.Abs(horizontal) + Math.Abs(vertical);
    }
}
