using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Appends the bounding box of the ink: its first column and row, <c>box_left</c> and <c>box_top</c>, its columns and rows, <c>box_width</c> and
/// <c>box_height</c>, and two shares in units of 1/4096, rounded half up: <c>box_share</c>, the box's of the image, and <c>extent</c>, the ink's of the box.
/// Without ink all are 0. (The research of 2023 took the box of the background by mistake, but the extent of the ink.)
/// </summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it.</param>
internal sealed record AppendBoundingBox(int Threshold) : AppendedInkMeasures(Threshold)
{
    private const int Side = ImagePipeline.ImageSide;

    /// <inheritdoc/>
    public override string Kind => "append-bounding-box";

    /// <inheritdoc/>
    public override string Description => "the bounding box";

    /// <inheritdoc/>
    protected override ImmutableArray<StageValue> Measures =>
    [
        new("box_left", 0, Side - 1), new("box_top", 0, Side - 1), new("box_width", 0, Side), new("box_height", 0, Side),
        new("box_share", 0, FixedPoint.One), new("extent", 0, FixedPoint.One),
    ];

    /// <inheritdoc/>
    protected override void MeasureInk(PixelGrid ink, Span<int> results)
    {
        var box = BoundingBox.Of(ink);
        var area = box.Width * box.Height;
        (results[0], results[1], results[2], results[3]) = (box.Left, box.Top, box.Width, box.Height);
        results[4] = (int)FixedPoint.Round(FixedPoint.One * area, PixelCount);
        results[5] = box.IsEmpty ? 0 : (int)FixedPoint.Round(FixedPoint.One * InkMoments.Of(ink).Count, area);
    }
}
