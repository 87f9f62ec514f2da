using System.Collections.Immutable;
using Zkml.Data.Images.Grids;

namespace Zkml.Data.Images.Shapes;

/// <summary>
/// Follows the outer border of a piece of ink from pixel to pixel, through sides and corners (Sonka, Hlavac, Boyle: Image processing, analysis, and
/// machine vision, algorithm 6.6, inner boundary tracing).
/// </summary>
internal static class OuterContour
{
    /// <summary>The eight neighbours anticlockwise, from the right one.</summary>
    private static readonly ImmutableArray<(int Row, int Column)> Neighbours = [(0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1), (1, 0), (1, 1)];

    /// <summary>
    /// The border pixels of the piece that the image's first ink pixel, row by row, is part of, anticlockwise from that pixel. Where the ink is one pixel wide, the
    /// walk comes back by the same pixels. There are at most as many as the ink has sides to the background: each pixel of the walk is reached past another.
    /// </summary>
    /// <param name="image">Pixels that are not 0 are ink.</param>
    public static ImmutableArray<PixelPoint> Trace(PixelGrid image)
    {
        var first = image.Values.IndexOfAnyExcept(0);
        if (first < 0)
        {
            return [];
        }

        var start = new PixelPoint(first / image.Width, first % image.Width);
        var contour = ImmutableArray.CreateBuilder<PixelPoint>();
        contour.Add(start);
        var direction = 7;
        while (TryStep(image, contour[^1], ref direction, out var next))
        {
            // The walk is over when it is about to repeat its first step.
            if (contour.Count > 2 && contour[^1] == start && next == contour[1])
            {
                contour.RemoveAt(contour.Count - 1);
                break;
            }

            contour.Add(next);
        }

        return contour.DrainToImmutable();
    }

    private static bool TryStep(PixelGrid image, PixelPoint from, ref int direction, out PixelPoint next)
    {
        var search = direction % 2 == 0 ? direction + 7 : direction + 6;
        for (var i = 0; i < Neighbours.Length; i++)
        {
            var (row, column) = Neighbours[(search + i) % Neighbours.Length];
            next = new(from.Row + row, from.Column + column);
            if (next.Row >= 0 && next.Column >= 0 && next.Row < image.Height && next.Column < image.Width && image[next.Row, next.Column] != 0)
            {
                direction = (search + i) % Neighbours.Length;
                return true;
            }
        }

        next = from;
        return false;
    }
}
