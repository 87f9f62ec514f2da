using System.Collections.Immutable;
using Zkml.Learning.Images.Grids;

namespace Zkml.Learning.Features.Steps;

/// <summary>
/// Appends the number of connected pieces of the original image's background (pixels that are 0) to the values so far, see
/// <see cref="BackgroundRegions"/>.
/// </summary>
public sealed record AppendBackgroundRegions : AppendedMeasures
{
    /// <inheritdoc/>
    public override string Kind => "append-background-regions";

    /// <inheritdoc/>
    public override string Description => "the number of background regions";

    // A chessboard has the most regions: half of the pixels.

    /// <inheritdoc/>
    protected override ImmutableArray<StageValue> Measures => [new("regions", 0, PixelCount / 2)];

    /// <inheritdoc/>
    protected override void Measure(PixelGrid image, Span<int> results) => results[0] = BackgroundRegions.Count(image);
}
