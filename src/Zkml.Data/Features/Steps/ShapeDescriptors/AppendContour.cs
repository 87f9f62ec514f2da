using System.Collections.Immutable;
using Zkml.Data.Images.Grids;
using Zkml.Data.Images.Shapes;

namespace Zkml.Data.Features.Steps;

/// <summary>
/// Appends measures of the outer contour of the largest piece of ink, pixels connected through sides and corners: a walk over the centres of its border pixels,
/// see <see cref="OuterContour"/>. <c>contour_area</c>: the area A inside, in half pixels; <c>contour_perimeter</c>: the length P, with 1393/985 for the root of 2, in 1/8
/// pixel; <c>circularity</c>: 4πA/P², 1 for a circle, with 355/113 for π, in 1/4096; <c>convexity</c>: A over the area of the convex hull, in 1/4096. Rounded half up.
/// Circularity is 0 where P is 0, convexity 1 where the hull has no area. (The research of 2023 has P²/A for the circularity, which a line drives to infinity, and
/// took the convexity of an image whose bytes had overflowed.)
/// </summary>
/// <param name="Threshold">0 to 254: ink is every pixel above it.</param>
internal sealed record AppendContour(int Threshold) : AppendedInkMeasures(Threshold)
{
    private const int Side = ImagePipeline.ImageSide;
    private const int One = FixedPoint.One;
    private const int PerimeterUnit = 8;

    /// <summary>A straight step and a diagonal one; their quotient differs from the root of 2 by 4 in ten million.</summary>
    private const int Straight = 985, Diagonal = 1393;

    /// <summary>The sides between neighbouring pixels, frame included: no contour has more steps.</summary>
    private const int MostSteps = 2 * Side * (Side + 1);

    /// <inheritdoc/>
    public override string Kind => "append-contour";

    /// <inheritdoc/>
    public override string Description => "area, perimeter, circularity and convexity of the contour";

    /// <inheritdoc/>
    protected override ImmutableArray<StageValue> Measures =>
    [
        new("contour_area", 0, 2 * (Side - 1) * (Side - 1)),
        new("contour_perimeter", 0, PerimeterUnit * MostSteps * Diagonal / Straight),
        new("circularity", 0, One),
        new("convexity", 0, One),
    ];

    /// <inheritdoc/>
    protected override void MeasureInk(PixelGrid ink, Span<int> results)
    {
        Span<int> piece = stackalloc int[PixelCount];
        ConnectedComponents.KeepLargest(ink, throughCorners: true, piece);
        var contour = OuterContour.Trace(new(piece, ink.Width, ink.Height));
        var (straight, diagonal) = Polygon.CountSteps(contour);
        var area = Polygon.TwiceArea(contour);
        var hull = Polygon.TwiceArea(Polygon.ConvexHull(contour));
        var length = straight * Straight + diagonal * Diagonal;
        results[0] = area;
        results[1] = (int)FixedPoint.Round(PerimeterUnit * length, Straight);
        results[2] = length == 0 ? 0 : (int)FixedPoint.Round((Int128)One * 2 * 355 * area * Straight * Straight, (Int128)113 * length * length);
        results[3] = hull == 0 ? One : (int)FixedPoint.Round(One * area, hull);
    }
}
