namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>Takes lines off that are not written but printed: the rules and squares of paper, margins, and frames and underlines that touch the digit.</summary>
internal static class LineRemoval
{
    /// <summary>A line is at least this part of the picture's shorter side long.</summary>
    private const double Shortest = 0.3;

    /// <summary>A line that ends no further from both edges than this part of the picture goes from edge to edge.</summary>
    private const double Edge = 0.03;

    /// <summary>So many lines in one direction are the paper's: no digit in a frame has as many.</summary>
    private const int Family = 4;

    /// <summary>Lines of one direction are equally thick, to this part or a pixel.</summary>
    private const double SameThickness = 0.5;

    /// <summary>Lines of one direction differ by at most this slope.</summary>
    private const double SameSlope = 0.03;

    /// <summary>Ink in a column that is no thicker than this many times a line, and a pixel, belongs to the line alone.</summary>
    private const double LineAlone = 1.6;

    /// <summary>What remains of a piece of ink without its lines is a digit only if it has this part of the piece's longer side.</summary>
    private const double LeastRest = 0.3;

    /// <summary>A line below a digit is longer on both sides, by this part of the digit's width.</summary>
    private const double Overhang = 0.12;

    /// <summary>And lies below this part of what it touches.</summary>
    private const double AtBottom = 0.88;

    /// <summary>Takes off the lines of ruled and squared paper.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="threshold">Fainter ink does not count.</param>
    /// <returns>What remains, and how many lines there were.</returns>
    public static (InkMap Remaining, int Lines) RemovePaperLines(InkMap ink, float threshold)
    {
        var shortest = (int)(Shortest * Math.Min(ink.Width, ink.Height));
        var (level, upright) = FindLines(ink, threshold, shortest, shortest);
        PaperLine[] levelOfPaper = OfPaper(level, ink.Width), uprightOfPaper = OfPaper(upright, ink.Height);
        return (Without(ink, threshold, levelOfPaper, uprightOfPaper), levelOfPaper.Length + uprightOfPaper.Length);
    }

    /// <summary>Takes off a frame or an underline that touches a digit.</summary>
    /// <param name="piece">Nothing but the piece of ink that holds the digit.</param>
    /// <param name="threshold">Fainter ink does not count.</param>
    /// <param name="whole">The piece.</param>
    /// <returns>What remains; null if there is nothing to take off, or nothing would remain.</returns>
    public static InkMap? RemoveAttachedLines(InkMap piece, float threshold, InkComponent whole)
    {
        var shortest = whole.LongerSide / 2;
        var (level, upright) = FindLines(piece, threshold, shortest, shortest);
        if (Remains(piece, threshold, whole, level, upright) is not { } rest)
        {
            return null;
        }

        var isBox = PieceShape.AreAllSides(level, upright, whole.Box);
        level = level.FindAll(line => isBox || IsUnderline(line, whole, rest));
        upright = isBox ? upright : [];
        return Remains(piece, threshold, whole, level, upright) is null ? null : Without(piece, threshold, [.. level], [.. upright]);
    }

    /// <summary>All straight lines of some length that are about level or upright; of upright ones rows and columns are exchanged.</summary>
    public static (List<PaperLine> Level, List<PaperLine> Upright) FindLines(InkMap ink, float threshold, int shortestLevel, int shortestUpright) =>
        (Find(ink, threshold, shortestLevel), Find(Transpose(ink), threshold, shortestUpright));

    /// <summary>What remains without some lines; null if it is no digit, or there are no lines.</summary>
    private static InkComponent? Remains(InkMap piece, float threshold, InkComponent whole, List<PaperLine> level, List<PaperLine> upright) =>
        level.Count + upright.Count > 0
        && InkComponent.Find(Without(piece, threshold, [.. level], [.. upright]), threshold, threshold) is { Length: > 0 } pieces
        && InkComponent.Of([.. pieces.SelectMany(remaining => remaining.Pixels)], piece.Width, piece.Height) is var rest
        && rest.LongerSide >= LeastRest * whole.LongerSide
            ? rest
            : null;

    /// <summary>Whether a line is below all else, and longer than the digit on both sides.</summary>
    private static bool IsUnderline(PaperLine line, InkComponent whole, InkComponent digit) =>
        line.RowAt((line.From + line.To) / 2.0) >= whole.Box.Top + AtBottom * whole.Box.Height
        && line.From <= digit.Box.Left - Overhang * digit.Box.Width
        && line.To >= digit.Box.Left + (1 + Overhang) * digit.Box.Width;

    private static List<PaperLine> Find(InkMap ink, float threshold, int shortest) =>
        LineSearch.Find(Array.ConvertAll(ink.Strengths, strength => strength > threshold), ink.Width, ink.Height, shortest);

    private static PaperLine[] OfPaper(List<PaperLine> lines, int width) => [.. lines.Where(line =>
        (line.From <= Edge * width && line.To >= (1 - Edge) * (width - 1)) || lines.Count(other => AreAlike(line, other)) >= Family)];

    private static bool AreAlike(PaperLine one, PaperLine other) =>
        Math.Abs(other.Slope - one.Slope) <= SameSlope && Math.Abs(other.Thickness - one.Thickness) <= Math.Max(1, SameThickness * one.Thickness);

    /// <summary>The ink without that of some lines; where a stroke crosses one, it stays.</summary>
    public static InkMap Without(InkMap ink, float threshold, PaperLine[] level, PaperLine[] upright)
    {
        var rest = ink.Strengths.ToArray();
        Erase(rest, ink, threshold, level);
        var turned = Transpose(ink);
        var turnedRest = turned.Strengths.ToArray();
        Erase(turnedRest, turned, threshold, upright);
        var back = Transpose(turned with { Strengths = turnedRest });
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = Math.Min(rest[i], back.Strengths[i]);
        }

        return ink with { Strengths = rest };
    }

    /// <summary>Erases ink that is as thick as a line; where a stroke crosses, it is thicker and stays.</summary>
    private static void Erase(float[] rest, InkMap ink, float threshold, PaperLine[] lines)
    {
        foreach (var line in lines)
        {
            var thickest = LineAlone * line.Thickness + 1;
            for (var column = 0; column < ink.Width; column++)
            {
                var middle = (int)Math.Round(line.RowAt(column));
                for (var row = Math.Max(0, middle - 1); row <= Math.Min(ink.Height - 1, middle + 1); row++)
                {
                    var (first, last) = RunAt(ink, threshold, row, column);
                    if (last >= first && last - first + 1 <= thickest)
                    {
                        // The blur of the line, too.
                        for (var y = Math.Max(0, first - 1); y <= Math.Min(ink.Height - 1, last + 1); y++)
                        {
                            rest[y * ink.Width + column] = 0;
                        }
                    }
                }
            }
        }
    }

    private static (int First, int Last) RunAt(InkMap ink, float threshold, int row, int column)
    {
        if (ink.Strengths[row * ink.Width + column] <= threshold)
        {
            return (row, row - 1);
        }

        int first = row, last = row;
        while (first > 0 && ink.Strengths[(first - 1) * ink.Width + column] > threshold)
        {
            first--;
        }

        while (last + 1 < ink.Height && ink.Strengths[(last + 1) * ink.Width + column] > threshold)
        {
            last++;
        }

        return (first, last);
    }

    private static InkMap Transpose(InkMap ink)
    {
        var turned = new float[ink.Strengths.Length];
        for (var i = 0; i < turned.Length; i++)
        {
            turned[i % ink.Width * ink.Height + i / ink.Width] = ink.Strengths[i];
        }

        return ink with { Strengths = turned, Width = ink.Height, Height = ink.Width };
    }
}
