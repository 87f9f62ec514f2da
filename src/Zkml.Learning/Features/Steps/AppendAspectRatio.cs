using System.Text.Json;
using Zkml.Learning.Images.Grids;

namespace Zkml.Learning.Features.Steps;

/// <summary>
/// Appends the aspect ratio of the original image's ink to the values so far: width w over height h of the bounding box of all pixels above 0,
/// in units of 1/4096, rounded half up: <c>floor((2·4096 w + h) / (2 h))</c>. Without ink it is 1, hence 4096.
/// </summary>
public sealed record AppendAspectRatio : FeatureStep
{
    /// <summary>What stands for a ratio of 1.</summary>
    public const int Unit = 4096;

    /// <inheritdoc/>
    public override string Kind => "append-aspect-ratio";

    /// <inheritdoc/>
    public override string Description => "the aspect ratio";

    /// <inheritdoc/>
    public override StageLayout Infer(StageLayout source)
    {
        const int side = ImagePipeline.ImageSide;
        return source.Append(new("aspect", InUnits(new(0, 0, 1, side)), InUnits(new(0, 0, side, 1))));
    }

    /// <inheritdoc/>
    public override void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results)
    {
        values.CopyTo(results);
        results[values.Length] = InUnits(BoundingBox.Of(image));
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
    }

    private static int InUnits(BoundingBox box) => box.IsEmpty ? Unit : (2 * Unit * box.Width + box.Height) / (2 * box.Height);
}
