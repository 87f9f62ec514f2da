using Zkml.Learning.Images.Grids;

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
        var pieces = new Piece[ConnectedPieces.Label(new([.. ink.Tones.Select(tone => tone > 0 ? 1 : 0)], ink.Width, ink.Height), throughCorners: true, labels)];
        Measure(pieces, ink, labels);
        var largest = pieces.Max(piece => piece.Size);
        var inside = pieces.Where(piece => !piece.TouchesEdge).Select(piece => piece.Size).DefaultIfEmpty().Max();
        var dropEdge = inside > LargeEnough * largest;
        var smallest = Speck * (dropEdge ? inside : largest);
        return ink with { Tones = [.. ink.Tones.Select((tone, i) => labels[i] > 0 && Keep(pieces[labels[i] - 1]) ? tone : 0)] };

        bool Keep(Piece piece) => piece.Size >= smallest && piece.Size > 0 && !(dropEdge && piece.TouchesEdge);
    }

    private static void Measure(Piece[] pieces, TonePicture ink, int[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] > 0)
            {
                int row = i / ink.Width, column = i % ink.Width;
                ref var piece = ref pieces[labels[i] - 1];
                piece = new(
                    piece.Size + (ink.Tones[i] >= Strong ? 1 : 0),
                    piece.TouchesEdge || row == 0 || column == 0 || row == ink.Height - 1 || column == ink.Width - 1);
            }
        }
    }

    /// <summary>A connected piece: its pixels of strong ink, and whether it reaches the picture's edge.</summary>
    private readonly record struct Piece(int Size, bool TouchesEdge);
}
