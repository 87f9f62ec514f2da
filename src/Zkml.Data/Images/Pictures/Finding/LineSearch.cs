using System.Numerics.Tensors;

namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>
/// Finds straight lines that are about level: every pixel of ink votes for all lines through it, and what has most votes is followed along its
/// way (P. Hough, 1962). A line's pixels vote no longer when the next one is sought.
/// </summary>
internal sealed class LineSearch
{
    /// <summary>The steepest line: 15 degrees.</summary>
    private const double SteepestSlope = 0.268;

    /// <summary>A line is followed over gaps of this part of the picture's width.</summary>
    private const double WidestGap = 0.03;

    /// <summary>So much of a line must be there.</summary>
    private const double LeastCover = 0.8;

    /// <summary>Paper is not quite flat: a line may lie so many rows beside a straight one.</summary>
    private const int Bend = 1;

    private const int MostLines = 80;

    private readonly bool[] _ink;
    private readonly int _width;
    private readonly int _height;
    private readonly int _margin;
    private readonly int _offsets;

    /// <summary>Slope by slope; in each, one an offset.</summary>
    private readonly int[] _votes;

    private LineSearch(bool[] ink, int width, int height)
    {
        (_ink, _width, _height) = (ink.ToArray(), width, height);
        // Neighbouring slopes differ by a pixel from one end to the other.
        _margin = (int)Math.Ceiling(SteepestSlope * width);
        _offsets = height + 2 * _margin + 1;
        _votes = new int[(2 * _margin + 1) * _offsets];
        for (var pixel = 0; pixel < ink.Length; pixel++)
        {
            if (ink[pixel])
            {
                Vote(pixel, 1);
            }
        }
    }

    /// <summary>All lines of at least some length.</summary>
    /// <param name="ink">Where ink is, row by row.</param>
    public static List<PaperLine> Find(bool[] ink, int width, int height, int shortest)
    {
        var search = new LineSearch(ink, width, height);
        var lines = new List<PaperLine>();
        for (var tries = 0; tries < MostLines && search.Strongest() is var (slope, offset, votes) && votes >= LeastCover * shortest; tries++)
        {
            if (search.Follow(search.SlopeOf(slope), offset - search._margin, shortest) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private double SlopeOf(int index) => (double)(index - _margin) / _width;

    private void Vote(int pixel, int vote)
    {
        int row = pixel / _width, column = pixel % _width;
        var offset = row + _margin + 0.5f + (float)_margin / _width * column;
        var step = (float)column / _width;
        for (var at = 0; at < _votes.Length; at += _offsets)
        {
            _votes[at + (int)offset] += vote;
            offset -= step;
        }
    }

    private (int Slope, int Offset, int Votes) Strongest()
    {
        var most = TensorPrimitives.IndexOfMax<int>(_votes);
        return (most / _offsets, most % _offsets, _votes[most]);
    }

    /// <summary>The longest stretch of a line that is there; all its ink no longer votes, even where it is too short.</summary>
    private PaperLine? Follow(double slope, double row, int shortest)
    {
        var gap = (int)(WidestGap * _width);
        var covered = new int[_width];
        for (var column = 0; column < _width; column++)
        {
            covered[column] = RunAt(column, (int)Math.Round(row + slope * column)) is var (first, last) ? last - first + 1 : 0;
        }

        var (from, to) = LongestStretch(covered, gap);
        var there = covered[from..(to + 1)].Where(run => run > 0).Order().ToArray();
        var line = new PaperLine(row, slope, from, to, there.Length == 0 ? 1 : there[there.Length / 2]);
        var isLong = to - from + 1 >= shortest && there.Length >= LeastCover * (to - from + 1);
        Silence(line, isLong);
        return isLong ? line : null;
    }

    private static (int From, int To) LongestStretch(int[] covered, int gap)
    {
        int bestFrom = 0, bestTo = 0, from = -1, last = -1;
        for (var column = 0; column <= covered.Length; column++)
        {
            var isThere = column < covered.Length && covered[column] > 0;
            if (from >= 0 && (column == covered.Length || (isThere && column - last > gap)))
            {
                (bestFrom, bestTo) = last - from > bestTo - bestFrom ? (from, last) : (bestFrom, bestTo);
                from = -1;
            }

            if (isThere)
            {
                from = from < 0 ? column : from;
                last = column;
            }
        }

        return (bestFrom, bestTo);
    }

    private void Silence(PaperLine line, bool alongItAll)
    {
        for (var column = line.From; column <= line.To; column++)
        {
            if (RunAt(column, (int)Math.Round(line.RowAt(column))) is var (first, last))
            {
                // Of a stroke that crosses, only what lies on the line falls silent.
                var middle = (int)Math.Round(line.RowAt(column));
                var reach = alongItAll ? line.Thickness : 0;
                for (var row = Math.Max(first, middle - reach); row <= Math.Min(last, middle + reach); row++)
                {
                    _ink[row * _width + column] = false;
                    Vote(row * _width + column, -1);
                }
            }
        }
    }

    /// <summary>The run of ink in a column at a row, or close to it.</summary>
    private (int First, int Last)? RunAt(int column, int row)
    {
        foreach (var near in (ReadOnlySpan<int>)[row, row - Bend, row + Bend])
        {
            if (near >= 0 && near < _height && _ink[near * _width + column])
            {
                int first = near, last = near;
                while (first > 0 && _ink[(first - 1) * _width + column])
                {
                    first--;
                }

                while (last + 1 < _height && _ink[(last + 1) * _width + column])
                {
                    last++;
                }

                return (first, last);
            }
        }

        return null;
    }
}
