using System.Text.Json;
using Zkml.Learning.Images.Grids;

namespace Zkml.Learning.Features.Steps;

/// <summary>
/// Appends the number of connected pieces of the original image's background (pixels that are 0) to the values so far, see
/// <see cref="BackgroundRegions"/>.
/// </summary>
public sealed record AppendBackgroundRegions : FeatureStep
{
    /// <inheritdoc/>
    public override string Kind => "append-background-regions";

    /// <inheritdoc/>
    public override string Description => "the number of background regions";

    /// <inheritdoc/>
    public override StageLayout Infer(StageLayout source)
    {
        // A chessboard has the most regions: half of the pixels.
        const int side = ImagePipeline.ImageSide;
        return source.Append(new("regions", 0, side * side / 2));
    }

    /// <inheritdoc/>
    public override void Apply(StageLayout layout, PixelGrid image, ReadOnlySpan<int> values, Span<int> results)
    {
        values.CopyTo(results);
        results[values.Length] = BackgroundRegions.Count(image);
    }

    /// <inheritdoc/>
    public override void WriteSettings(Utf8JsonWriter json)
    {
    }
}
