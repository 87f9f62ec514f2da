namespace Zkml.Learning.Images.Pictures;

/// <summary>
/// Keeps the connected pieces of ink that make the digit and wipes the rest: specks, and what comes in from the picture's edge beside a digit
/// that does not touch it. Pixels are connected through sides and corners.
/// </summary>
internal static class InkComponents
{
    /// <summary>Ink from this tone on decides how large a piece is.</summary>
    private const float Strong = 128;

    /// <summary>A piece smaller than this part of the largest is a speck.</summary>
    private const double Speck = 0.04;

    /// <summary>A piece inside the picture counts as the digit from this part of the largest on, even if the largest touches the edge.</summary>
    private const double LargeEnough = 0.2;

    public static TonePicture KeepDigit(TonePicture ink)
    {
        var labels = new int[ink.Tones.Length];
        var pieces = FindPieces(ink, labels);
        var largest = pieces.Max(piece => piece.Size);
        var inside = pieces.Where(piece => !piece.TouchesEdge).Select(piece => piece.Size).DefaultIfEmpty().Max();
        var dropEdge = inside > LargeEnough * largest;
        var smallest = Speck * (dropEdge ? inside : largest);
        return ink with { Tones = [.. ink.Tones.Select((tone, i) => labels[i] > 0 && Keep(pieces[labels[i] - 1]) ? tone : 0)] };

        bool Keep(Piece piece) => piece.Size >= smallest && piece.Size > 0 && !(dropEdge && piece.TouchesEdge);
    }

    private static List<Piece> FindPieces(TonePicture ink, int[] labels)
    {
        var pieces = new List<Piece>();
        var stack = new Stack<int>();
        for (var start = 0; start < labels.Length; start++)
        {
            if (labels[start] == 0 && ink.Tones[start] > 0)
            {
                pieces.Add(Fill(ink, labels, pieces.Count + 1, start, stack));
            }
        }

        return pieces;
    }

    private static Piece Fill(TonePicture ink, int[] labels, int label, int start, Stack<int> stack)
    {
        var size = 0;
        var touchesEdge = false;
        labels[start] = label;
        stack.Push(start);
        while (stack.TryPop(out var pixel))
        {
            int row = pixel / ink.Width, column = pixel % ink.Width;
            size += ink.Tones[pixel] >= Strong ? 1 : 0;
            touchesEdge |= row == 0 || column == 0 || row == ink.Height - 1 || column == ink.Width - 1;
            for (var y = Math.Max(0, row - 1); y <= Math.Min(ink.Height - 1, row + 1); y++)
            {
                for (var x = Math.Max(0, column - 1); x <= Math.Min(ink.Width - 1, column + 1); x++)
                {
                    var neighbour = y * ink.Width + x;
                    if (labels[neighbour] == 0 && ink.Tones[neighbour] > 0)
                    {
                        labels[neighbour] = label;
                        stack.Push(neighbour);
                    }
                }
            }
        }

        return new(size, touchesEdge);
    }

    /// <summary>A connected piece: its pixels of strong ink, and whether it reaches the picture's edge.</summary>
    private readonly record struct Piece(int Size, bool TouchesEdge);
}
