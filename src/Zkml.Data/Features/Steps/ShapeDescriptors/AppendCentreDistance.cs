using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Appends the distance of the ink's centre of mass from the image's centre (13.5, 13.5), <c>centre_distance</c>, in 1/256 pixel, rounded to the
/// nearest; without ink 0. (The research of 2023 measured the background by mistake.)
/// </summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it.</param>
internal sealed record AppendCentreDistance(int Threshold) : AppendedInkMeasures(Threshold)
{
    private const int Unit = 256;
    private const int TwiceTheCentre = ImagePipeline.ImageSide - 1;

    /// <inheritdoc/>
    public override string Kind => "append-centre-distance";

    /// <inheritdoc/>
    public override string Description => "the distance from the centre";

    /// <summary>A single pixel in a corner is the farthest.</summary>
    protected override ImmutableArray<StageValue> Measures => [new("centre_distance", 0, Distance(new(1, 0, 0, 0, 0, 0)))];

    /// <inheritdoc/>
    protected override void MeasureInk(PixelGrid ink, Span<int> results) => results[0] = Distance(InkMoments.Of(ink));

    private static int Distance(InkMoments moments)
    {
        // 2n times the distances along rows and columns.
        long rows = 2 * moments.Rows - TwiceTheCentre * moments.Count, columns = 2 * moments.Columns - TwiceTheCentre * moments.Count;
        return moments.Count == 0 ? 0 : (int)FixedPoint.RoundRoot(Unit * Unit * (rows * rows + columns * columns), 4L * moments.Count * moments.Count);
    }
}
