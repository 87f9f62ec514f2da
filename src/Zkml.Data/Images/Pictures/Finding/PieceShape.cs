using Zkml.Data.Images.Grids;

namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>Tells frames and lines from strokes.</summary>
internal static class PieceShape
{
    /// <summary>A side of a frame is at least this part of the frame's.</summary>
    private const double WholeSide = 0.75;

    /// <summary>A side's middle is no further inside than this part of the frame.</summary>
    private const double AtSide = 0.1;

    /// <summary>Most of a frame are its sides.</summary>
    private const double MostOfIt = 0.8;

    /// <summary>A frame leaves room for what it frames: at most this part of its box is ink.</summary>
    private const double MostInk = 0.5;

    /// <summary>A level line is at least so many times as wide as its mean thickness.</summary>
    private const double Flat = 6;

    /// <summary>And at least so many times as wide as its box is high.</summary>
    private const double Level = 2.5;

    /// <summary>Whether a piece is an upright rectangle of straight lines, at most a little turned.</summary>
    public static bool IsFrame(InkMap ink, float threshold, InkComponent piece)
    {
        if (Math.Min(piece.Box.Width, piece.Box.Height) < 8 || piece.Area > MostInk * piece.Box.Width * piece.Box.Height)
        {
            return false;
        }

        var alone = ink.Only(piece.Pixels);
        var (level, upright) = LineRemoval.FindLines(alone, threshold, (int)(WholeSide * piece.Box.Width), (int)(WholeSide * piece.Box.Height));
        if (!AreAllSides(level, upright, piece.Box))
        {
            return false;
        }

        var rest = LineRemoval.Without(alone, threshold, [.. level], [.. upright]);
        return rest.Strengths.Count(strength => strength > threshold) <= (1 - MostOfIt) * piece.Area;
    }

    /// <summary>Whether some lines run along all four sides of a box; of upright ones rows and columns are exchanged.</summary>
    public static bool AreAllSides(List<PaperLine> level, List<PaperLine> upright, BoundingBox box) =>
        AreBothSides(level, box.Left, box.Width, box.Top, box.Height) && AreBothSides(upright, box.Top, box.Height, box.Left, box.Width);

    private static bool AreBothSides(List<PaperLine> lines, int from, int length, int first, int between)
    {
        return lines.Exists(line => IsLong(line) && Middle(line) <= first + AtSide * between) && lines.Exists(line => IsLong(line) && Middle(line) >= first + (1 - AtSide) * between);

        bool IsLong(PaperLine line) => line.Length >= WholeSide * length && line.From >= from - 1;

        static double Middle(PaperLine line) => line.RowAt((line.From + line.To) / 2.0);
    }

    /// <summary>Whether a piece is a single line that is about level, such as one below a digit.</summary>
    public static bool IsLevelLine(InkComponent piece) => piece.Box.Width >= Flat * piece.Area / piece.Box.Width && piece.Box.Width > Level * piece.Box.Height;
}
