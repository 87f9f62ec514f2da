using System.Collections.Immutable;

namespace Zkml.Data.Images.Shapes;

/// <summary>Measures closed walks over the centres of pixels.</summary>
internal static class Polygon
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
        PixelPoint[] sorted = [.. points];
        Array.Sort(sorted, (first, second) => first.Column != second.Column ? first.Column - second.Column : first.Row - second.Row);
        var corners = new List<PixelPoint>(sorted.Length);
        AddHalf(corners, sorted);
        Array.Reverse(sorted);
        AddHalf(corners, sorted);
        return [.. corners];
    }

    /// <summary>Adds one side of the hull, without its last corner, with which the other side begins.</summary>
    private static void AddHalf(List<PixelPoint> corners, PixelPoint[] sorted)
    {
        var start = corners.Count;
        foreach (var point in sorted)
        {
            while (corners.Count >= start + 2 && PixelPoint.Turn(corners[^2], corners[^1], point) <= 0)
            {
                corners.RemoveAt(corners.Count - 1);
            }

            corners.Add(point);
        }

        if (corners.Count > start + 1)
        {
            corners.RemoveAt(corners.Count - 1);
        }
    }
}
