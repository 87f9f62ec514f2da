namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>Asks the picture whether a piece of ink was written: whether it ends where the picture's tones change, on paper that is the same on both sides.</summary>
internal static class PieceEvidence
{
    /// <summary>An edge is at most as wide as this, or as half a stroke.</summary>
    private const int Step = 3;

    /// <summary>A pixel of the outline is supported where the picture changes by this part of the ink's strength.</summary>
    private const float Supported = 0.5f;

    /// <summary>Paper has an edge where it changes by this part of the ink's strength.</summary>
    private const float PaperEdge = 0.35f;

    /// <summary>
    /// Which part of a piece's outline is an edge in the picture. Of strokes nearly all is; what a disc leaves of wider ones ends where the disc did not
    /// fit, and nothing changes there.
    /// </summary>
    public static double EdgeSupport(InkMap ink, InkComponent piece)
    {
        var outline = Outline(ink, piece);
        // Out of focus, or enlarged, edges of thick strokes are wide.
        var step = Math.Max(Step, piece.Area / Math.Max(1, outline.Count));
        int seen = 0, supported = 0;
        foreach (var (pixel, column, row) in outline)
        {
            if (Neighbour(ink, pixel, step * column, step * row) is not null)
            {
                seen++;
                var (darkest, lightest) = Across(ink, pixel, column, row, step);
                supported += lightest - ink.Tones[darkest] >= Supported * (ink.Paper[darkest] - ink.Tones[darkest]) ? 1 : 0;
            }
        }

        return seen == 0 ? 0 : (double)supported / seen;
    }

    /// <summary>The darkest pixel inside of a place of the outline and the lightest tone outside, so that neither a blurred edge nor a dithered one hides it.</summary>
    private static (int Darkest, float Lightest) Across(InkMap ink, int pixel, int column, int row, int step)
    {
        var darkest = pixel;
        var lightest = ink.Tones[pixel];
        for (var i = 1; i <= step; i++)
        {
            darkest = Neighbour(ink, pixel, -i * column, -i * row) is { } inside && ink.Tones[inside] < ink.Tones[darkest] ? inside : darkest;
            lightest = Neighbour(ink, pixel, i * column, i * row) is { } outside ? Math.Max(lightest, ink.Tones[outside]) : lightest;
        }

        return (darkest, lightest);
    }

    /// <summary>The pixels whose neighbour, across or down, is not of the piece, and the direction in which it is.</summary>
    private static List<(int Pixel, int Column, int Row)> Outline(InkMap ink, InkComponent piece)
    {
        var inside = piece.Pixels.ToHashSet();
        var outline = new List<(int, int, int)>();
        foreach (var pixel in piece.Pixels)
        {
            foreach (var (column, row) in (ReadOnlySpan<(int, int)>)[(1, 0), (-1, 0), (0, 1), (0, -1)])
            {
                if (Neighbour(ink, pixel, column, row) is { } next && !inside.Contains(next))
                {
                    outline.Add((pixel, column, row));
                }
            }
        }

        return outline;
    }

    /// <summary>Which part of a piece lies where the paper below it changes: of a shadow along a sheet's edge, all of it.</summary>
    public static double OnPaperEdge(InkMap ink, InkComponent piece)
    {
        var edge = 0;
        foreach (var pixel in piece.Pixels)
        {
            var contrast = ink.Paper[pixel] - ink.Tones[pixel];
            edge += Change(ink, pixel, 1, 0) > PaperEdge * contrast || Change(ink, pixel, 0, 1) > PaperEdge * contrast ? 1 : 0;
        }

        return (double)edge / piece.Area;
    }

    private static float Change(InkMap ink, int pixel, int column, int row) =>
        Neighbour(ink, pixel, Step * column, Step * row) is { } after && Neighbour(ink, pixel, -Step * column, -Step * row) is { } before ? Math.Abs(ink.Paper[after] - ink.Paper[before]) : 0;

    private static int? Neighbour(InkMap ink, int pixel, int columns, int rows)
    {
        int column = pixel % ink.Width + columns, row = pixel / ink.Width + rows;
        return column >= 0 && column < ink.Width && row >= 0 && row < ink.Height ? row * ink.Width + column : null;
    }
}
