using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>Appends the number of connected pieces of the background to the values so far, <c>regions</c>; see <see cref="BackgroundRegions"/>.</summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it, background every other.</param>
public sealed record AppendBackgroundRegions(int Threshold = 0) : AppendedInkMeasures(Threshold)
{
    /// <inheritdoc/>
    public override string Kind => "append-background-regions";

    /// <inheritdoc/>
    public override string Description => "the number of background regions";

    /// <summary>A chessboard has the most regions: half of the pixels.</summary>
    protected override ImmutableArray<StageValue> Measures => [new("regions", 0, PixelCount / 2)];

    /// <inheritdoc/>
    protected override void MeasureInk(PixelGrid ink, Span<int> results) => results[0] = BackgroundRegions.Count(ink);
}
