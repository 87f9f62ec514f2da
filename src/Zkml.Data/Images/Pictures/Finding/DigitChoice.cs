using Zkml.Data.Images.Grids;

namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>Picks out of all ink what is the digit: strokes that belong together, and neither frame, underline, edge nor speck.</summary>
internal static class DigitChoice
{
    /// <summary>A piece smaller than this part of the largest is a speck.</summary>
    private const double Speck = 0.04;

    /// <summary>A piece inside the picture counts from this part of the largest on, even if the largest touches the edge.</summary>
    private const double LargeEnough = 0.2;

    /// <summary>A frame has something of this part of its longer side inside.</summary>
    private const double Framed = 0.2;

    /// <summary>Pieces no further apart than this part of the larger one's longer side may be one digit.</summary>
    private const double Near = 0.16;

    /// <summary>Pieces beside each other of this part of the height of the taller are two digits, however near.</summary>
    private const double AsTall = 0.6;

    /// <summary>Another group of this part of the height of the largest is a digit, too.</summary>
    private const double AnotherDigit = 0.45;

    /// <summary>Another group of this part of the height is worth a word.</summary>
    private const double AnotherMark = 0.25;

    /// <summary>The smallest digit, as a part of the picture's longer side.</summary>
    private const double SmallestPart = 0.04;

    /// <summary>The smallest digit in pixels.</summary>
    private const int SmallestSide = 10;

    /// <summary>The thickest strokes, as a part of the digit's longer side. (Measured: 99.9 % of MNIST's digits have thinner ones.)</summary>
    private const double Thickest = 0.3;

    /// <summary>The widest digit, as a multiple of its height. (Measured: 99.9 % of MNIST's digits are at most 1.43 times as wide as high.)</summary>
    private const double Widest = 1.6;

    /// <summary>Where there are lines and edges in a picture, what is this many times as high as wide may be another one.</summary>
    private const double Straight = 3.5;

    /// <summary>Where there is more than this part of what was written that was not, the threshold between faint and strong ink is its, not the digit's.</summary>
    private const double OthersPart = 0.3;

    /// <summary>So many pieces are looked at, the largest ones: the time that a picture takes must not depend on how many specks it has.</summary>
    private const int MostPieces = 30;

    /// <summary>So many pairs of pixels are compared to tell how far two pieces are from each other; of longer outlines every few pixels.</summary>
    private const long MostPairs = 1_000_000;

    /// <summary>So often what is no digit is taken out, and the rest looked at again: beside it a faint digit may not have shown.</summary>
    private const int Rounds = 3;

    /// <summary>Beside ink of this many times its strength, faint ink is no digit but what is left of the strong ink.</summary>
    private const float Fainter = 0.3f;

    /// <summary>Pieces with less of their outline in the picture are artefacts.</summary>
    private const double LeastSupport = 0.75;

    /// <summary>Pieces that lie to this part on an edge of the paper are its shadow.</summary>
    private const double MostOnPaperEdge = 0.5;

    /// <summary>The digit among all ink.</summary>
    public static DigitFinding Choose(InkMap ink)
    {
        var fault = FindingFault.Nothing;
        var strongest = ink.StrongThreshold();
        for (var round = 0; round < Rounds; round++)
        {
            var strong = ink.StrongThreshold();
            var faint = Math.Max(ink.Faintest, 0.6f * strong);
            var (rest, lines) = LineRemoval.RemovePaperLines(ink, faint);
            var pieces = InkComponent.Find(rest, faint, strong);
            var (written, others) = Sort([.. pieces.OrderByDescending(piece => piece.Area).Take(MostPieces)], rest, faint);
            fault = others.Exists(piece => piece.TouchesEdge) ? FindingFault.CutOff : fault;
            if (strong < Fainter * strongest)
            {
                break;
            }

            if (written.Count > 0 && (round == Rounds - 1 || others.Sum(piece => piece.Area) < OthersPart * written.Sum(piece => piece.Area)))
            {
                return Pick(written, rest, faint, strong, hasOtherLines: lines > 0 || others.Exists(piece => piece.TouchesEdge));
            }

            if (others.Count == 0)
            {
                break;
            }

            ink = ink.Without(others.SelectMany(piece => Around(piece.Pixels, ink)));
        }

        return DigitFinding.Of(fault);
    }

    private static (List<InkComponent> Written, List<InkComponent> Others) Sort(InkComponent[] pieces, InkMap ink, float threshold)
    {
        var written = new List<InkComponent>();
        var others = new List<InkComponent>();
        foreach (var piece in pieces)
        {
            (IsWritten(piece) ? written : others).Add(piece);
        }

        return (written, others);

        bool IsWritten(InkComponent piece) => !piece.TouchesEdge
            && !pieces.Any(other => other != piece && Encloses(piece.Box, other.Box) && other.LongerSide >= Framed * piece.LongerSide)
            && PieceEvidence.EdgeSupport(ink, piece) >= LeastSupport
            && PieceEvidence.OnPaperEdge(ink, piece) <= MostOnPaperEdge
            && !PieceShape.IsFrame(ink, threshold, piece);
    }

    private static DigitFinding Pick(List<InkComponent> written, InkMap ink, float faint, float strong, bool hasOtherLines)
    {
        var doubts = new List<string>();
        var most = written.Max(piece => piece.Area);
        var pieces = WithoutUnderlines([.. written.Where(piece => piece.Area >= Speck * most)]);
        var groups = Group(pieces, ink.Width).OrderByDescending(group => group.Area).ToList();
        var largest = groups[0];
        var thickness = StrokeThickness.Measure(ink.Only(largest.Pixels).ToTones());
        foreach (var other in groups.Skip(1))
        {
            if (other.Box.Height >= AnotherDigit * largest.Box.Height && other.Area >= LargeEnough * largest.Area)
            {
                return DigitFinding.Of(FindingFault.Several, thickness);
            }

            if (other.LongerSide >= AnotherMark * largest.LongerSide)
            {
                doubts.Add("other marks beside the digit were left out");
                break;
            }
        }

        if (largest.LongerSide < Math.Max(SmallestSide, SmallestPart * ink.LongerSide))
        {
            return DigitFinding.Of(FindingFault.TooSmall, thickness);
        }

        var digit = ink.Only(largest.Pixels);
        if (LineRemoval.RemoveAttachedLines(digit, faint, largest) is { } freed)
        {
            digit = freed.Only(InkComponent.Find(freed, faint, strong).MaxBy(piece => piece.Area)!.Pixels);
            doubts.Add("a line that touches the digit was taken off");
        }

        if (largest.Box.Width > Widest * largest.Box.Height)
        {
            doubts.Add("what was found is wider than digits are");
        }

        if (hasOtherLines && largest.Box.Height > Straight * largest.Box.Width)
        {
            doubts.Add("what was found may be a line of the paper, or its edge");
        }

        // The blur around the strokes belongs to them.
        digit = ink.Only(Around(Enumerable.Range(0, digit.Strengths.Length).Where(pixel => digit.Strengths[pixel] > 0), digit));
        return thickness > Thickest * largest.LongerSide ? DigitFinding.Of(FindingFault.NoStrokes, thickness) : new(FindingFault.None, thickness, digit, doubts);
    }

    private static List<InkComponent> WithoutUnderlines(List<InkComponent> pieces) =>
        pieces.Where(piece => !PieceShape.IsLevelLine(piece)).MaxBy(piece => piece.Area) is { } main
            ? pieces.FindAll(piece => !PieceShape.IsLevelLine(piece) || !(IsBelow(piece.Box, main.Box) || piece.Box.Width > 1.5 * main.Box.Width))
            : pieces;

    private static bool IsBelow(BoundingBox box, BoundingBox main) => box.Top >= main.Top + 0.9 * main.Height;

    private static bool Encloses(BoundingBox outer, BoundingBox inner) =>
        outer.Left < inner.Left && outer.Top < inner.Top && outer.Left + outer.Width > inner.Left + inner.Width && outer.Top + outer.Height > inner.Top + inner.Height;

    private static List<InkComponent> Group(List<InkComponent> pieces, int width)
    {
        var groups = pieces.OrderByDescending(piece => piece.Area).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count; j++)
            {
                if (BelongTogether(groups[i], groups[j], width))
                {
                    int[] pixels = [.. groups[i].Pixels, .. groups[j].Pixels];
                    groups[i] = InkComponent.Of(pixels, width, int.MaxValue / width);
                    groups.RemoveAt(j);
                    j = i;
                }
            }
        }

        return groups;
    }

    private static bool BelongTogether(InkComponent one, InkComponent other, int width)
    {
        var taller = Math.Max(one.Box.Height, other.Box.Height);
        var overlap = Math.Min(one.Box.Left + one.Box.Width, other.Box.Left + other.Box.Width) - Math.Max(one.Box.Left, other.Box.Left);
        var areBeside = overlap <= 0.1 * Math.Min(one.Box.Width, other.Box.Width);
        var near = Near * Math.Max(one.LongerSide, other.LongerSide);
        return !(areBeside && Math.Min(one.Box.Height, other.Box.Height) >= AsTall * taller)
            && BoxDistance(one.Box, other.Box) <= near
            && Distance(one, other, width) <= near;
    }

    private static double BoxDistance(BoundingBox one, BoundingBox other) => Math.Max(
        Math.Max(one.Left, other.Left) - Math.Min(one.Left + one.Width, other.Left + other.Width),
        Math.Max(one.Top, other.Top) - Math.Min(one.Top + one.Height, other.Top + other.Height));

    /// <summary>The least distance of two pixels, one of each.</summary>
    private static double Distance(InkComponent one, InkComponent other, int width)
    {
        int[] outline = Outline(one, width), otherOutline = Outline(other, width);
        var step = 1 + (int)Math.Sqrt(outline.Length * (double)otherOutline.Length / MostPairs);
        var least = double.MaxValue;
        for (var i = 0; i < outline.Length; i += step)
        {
            int column = outline[i] % width, row = outline[i] / width;
            for (var j = 0; j < otherOutline.Length; j += step)
            {
                double across = column - otherOutline[j] % width, down = row - otherOutline[j] / width;
                least = Math.Min(least, across * across + down * down);
            }
        }

        return Math.Sqrt(least);
    }

    /// <summary>The pixels of a piece that have a neighbour outside of it.</summary>
    private static int[] Outline(InkComponent piece, int width)
    {
        var inside = piece.Pixels.ToHashSet();
        return Array.FindAll(piece.Pixels, pixel => !inside.Contains(pixel - 1) || !inside.Contains(pixel + 1) || !inside.Contains(pixel - width) || !inside.Contains(pixel + width));
    }

    private static HashSet<int> Around(IEnumerable<int> pixels, InkMap ink)
    {
        var around = new HashSet<int>();
        foreach (var pixel in pixels)
        {
            int row = pixel / ink.Width, column = pixel % ink.Width;
            for (var y = Math.Max(0, row - 1); y <= Math.Min(ink.Height - 1, row + 1); y++)
            {
                for (var x = Math.Max(0, column - 1); x <= Math.Min(ink.Width - 1, column + 1); x++)
                {
                    around.Add(y * ink.Width + x);
                }
            }
        }

        return around;
    }
}
