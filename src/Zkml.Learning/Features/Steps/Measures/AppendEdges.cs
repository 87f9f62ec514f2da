using System.Collections.Immutable;
using System.Text.Json;
using Zkml.Learning.Images.Grids;

namespace Zkml.Learning.Features.Steps;

/// <summary>
/// Appends the number of pixels at edges, <c>edges</c>: those where the sum of the absolute values of the two 3×3 Sobel derivatives is above a threshold. Outside
/// of the image all is 0. (The research of 2023 had the Canny detector of OpenCV, which also thins edges and follows them; this does not.)
/// </summary>
/// <param name="Threshold">0 to 2039; of the sum, whose largest value is 2040.</param>
public sealed record AppendEdges(int Threshold) : AppendedMeasures
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
        // With a frame of zeros, every pixel has eight neighbours.
        var width = image.Width + 2;
        Span<int> framed = stackalloc int[width * (image.Height + 2)];
        framed.Clear();
        for (var row = 0; row < image.Height; row++)
        {
            image.Row(row).CopyTo(framed[((row + 1) * width + 1)..]);
        }

        var edges = 0;
        for (var i = 0; i < image.Values.Length; i++)
        {
            var corner = i / image.Width * width + i % image.Width;
            edges += Gradient(framed.Slice(corner, 3), framed.Slice(corner + width, 3), framed.Slice(corner + 2 * width, 3)) > Threshold ? 1 : 0;
        }

        results[0] = edges;
    }

    private static int Gradient(ReadOnlySpan<int> above, ReadOnlySpan<int> here, ReadOnlySpan<int> below)
    {
        var horizontal = above[2] + 2 * here[2] + below[2] - above[0] - 2 * here[0] - below[0];
        var vertical = below[0] + 2 * below[1] + below[2] - above[0] - 2 * above[1] - above[2];
        return Math.Abs(horizontal) + Math.Abs(vertical);
    }
}
