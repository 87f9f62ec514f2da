using System.Collections.Immutable;
using Zkml.Data.Images.Grids;
using Zkml.Data.Images.Shapes;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Thins the ink to lines (see <see cref="Thinning"/>) and appends how many ends they have, <c>skeleton_ends</c>, and how many pixels where they branch or cross,
/// <c>skeleton_crossings</c>: pixels around which the eight neighbours have one run of skeleton, or three and more (Rutovitz's crossing number). So a 1 has two
/// ends, a 6 an end and a crossing, an 8 two crossings. (The research of 2023 thinned the background by mistake.)
/// </summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it.</param>
internal sealed record AppendSkeleton(int Threshold) : AppendedInkMeasures(Threshold)
{
    /// <inheritdoc/>
    public override string Kind => "append-skeleton";

    /// <inheritdoc/>
    public override string Description => "ends and crossings of the skeleton";

    /// <inheritdoc/>
    protected override ImmutableArray<StageValue> Measures => [new("skeleton_ends", 0, PixelCount), new("skeleton_crossings", 0, PixelCount)];

    /// <inheritdoc/>
    protected override void MeasureInk(PixelGrid ink, Span<int> results)
    {
        var skeleton = Thinning.Skeleton(ink.Values, ink.Width, ink.Height);
        results.Clear();
        Span<int> ring = stackalloc int[8];
        foreach (var pixel in skeleton.Ink())
        {
            skeleton.CopyRing(pixel, ring);
            var runs = FramedImage.CountRuns(ring);
            results[0] += runs == 1 ? 1 : 0;
            results[1] += runs >= 3 ? 1 : 0;
        }
    }
}
