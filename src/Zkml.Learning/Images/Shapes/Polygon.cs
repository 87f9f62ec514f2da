using System.Collections.Immutable;

namespace Zkml.Learning.Images.Shapes;

/// <summary>Measures closed walks over the centres of pixels.</summary>
public static class Polygon
{
    /// <summary>Twice the area that a walk encloses.</summary>
    public static int TwiceArea(ImmutableArray<PixelPoint> points)
    {
        var sum = 0;
        for (var i = 0; i < points.Length; i++)
        {
            var (here, next) = (points[i], points[(i + 1) % points.Length]);
            sum += here.Column * next.Row - next.Column * here.Row;
        }

        return Math.Abs(sum);
    }

    /// <summary>How many steps of a walk from neighbour to neighbour go straight and how many diagonally.</summary>
    public static (int Straight, int Diagonal) CountSteps(ImmutableArray<PixelPoint> points)
    {
        int straight = 0, diagonal = 0;
        for (var i = 0; i < points.Length && points.Length > 1; i++)
        {
            var (here, next) = (points[i], points[(i + 1) % points.Length]);
            var slanting = here.Row != next.Row && here.Column != next.Column;
            (straight, diagonal) = slanting ? (straight, diagonal + 1) : (straight + 1, diagonal);
        }

        return (straight, diagonal);
    }

    /// <summary>The corners of the convex hull (Andrew's monotone chain).</summary>
    public static ImmutableArray<PixelPoint> ConvexHull(ImmutableArray<PixelPoint> points)
    {
        PixelPoint[] sorted = [.. points.Distinct().OrderBy(point => point.Column).ThenBy(point => point.Row)];
        return sorted.Length < 3 ? [.. sorted] : [.. HalfHull(sorted), .. HalfHull(sorted.Reverse())];
    }

    /// <summary>One side of the hull, without its last corner, with which the other side begins.</summary>
    private static List<PixelPoint> HalfHull(IEnumerable<PixelPoint> sorted)
    {
        var corners = new List<PixelPoint>();
        foreach (var point in sorted)
        {
            while (corners.Count >= 2 && PixelPoint.Turn(corners[^2], corners[^1], point) <= 0)
            {
                corners.RemoveAt(corners.Count - 1);
            }

            corners.Add(point);
        }

        corners.RemoveAt(corners.Count - 1);
        return corners;
    }
}
