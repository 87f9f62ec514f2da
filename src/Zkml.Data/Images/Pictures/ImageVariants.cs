using System.Collections.Immutable;

namespace Zkml.Data.Images.Pictures;

/// <summary>
/// An image as somebody else could have taken it of the same thing: a little turned, slanted, with a finer and with a broader pen. A class that does not
/// survive that is a doubtful one.
/// </summary>
public static class ImageVariants
{
    private const double Turn = 8 * Math.PI / 180;
    private const double Slant = 0.144;

    /// <summary>How far strokes shrink or grow on each side, in pixels.</summary>
    private const double Pen = 0.4;

    /// <summary>The variants of an image of one channel.</summary>
    /// <param name="image">0 the background, 255 full, row by row.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    public static ImmutableArray<byte[]> Of(ReadOnlySpan<byte> image, int width, int height)
    {
        var source = new TonePicture(new float[image.Length], width, height);
        for (var i = 0; i < image.Length; i++)
        {
            source.Tones[i] = image[i];
        }

        return
        [
            Mapped(source, Math.Cos(Turn), Math.Sin(Turn), -Math.Sin(Turn), Math.Cos(Turn)),
            Mapped(source, Math.Cos(Turn), -Math.Sin(Turn), Math.Sin(Turn), Math.Cos(Turn)),
            Mapped(source, 1, Slant, 0, 1),
            Mapped(source, 1, -Slant, 0, 1),
            Widened(source, darkest: true),
            Widened(source, darkest: false),
        ];
    }

    /// <summary>Takes every pixel from where a linear map around the middle sends it.</summary>
    private static byte[] Mapped(TonePicture source, double columnByColumn, double columnByRow, double rowByColumn, double rowByRow)
    {
        var result = new byte[source.Tones.Length];
        double middleColumn = (source.Width - 1) / 2.0, middleRow = (source.Height - 1) / 2.0;
        for (var i = 0; i < result.Length; i++)
        {
            double column = i % source.Width - middleColumn, row = i / source.Width - middleRow;
            result[i] = ToByte(Between(source, middleColumn + columnByColumn * column + columnByRow * row, middleRow + rowByColumn * column + rowByRow * row));
        }

        return result;
    }

    /// <summary>The tone between four pixels; outside there is background.</summary>
    private static double Between(TonePicture source, double column, double row)
    {
        int left = (int)Math.Floor(column), top = (int)Math.Floor(row);
        double right = column - left, down = row - top;
        return (1 - down) * ((1 - right) * At(source, left, top) + right * At(source, left + 1, top))
            + down * ((1 - right) * At(source, left, top + 1) + right * At(source, left + 1, top + 1));
    }

    private static float At(TonePicture source, int column, int row) =>
        column >= 0 && column < source.Width && row >= 0 && row < source.Height ? source.Tones[row * source.Width + column] : 0;

    /// <summary>Each pixel and its strongest (or weakest) neighbour, mixed: strokes grow (or shrink) on each side.</summary>
    private static byte[] Widened(TonePicture source, bool darkest)
    {
        var result = new byte[source.Tones.Length];
        for (var i = 0; i < result.Length; i++)
        {
            int column = i % source.Width, row = i / source.Width;
            var extreme = source.Tones[i];
            foreach (var (x, y) in (ReadOnlySpan<(int, int)>)[(-1, 0), (1, 0), (0, -1), (0, 1)])
            {
                var neighbour = At(source, column + x, row + y);
                extreme = darkest ? Math.Max(extreme, neighbour) : Math.Min(extreme, neighbour);
            }

            result[i] = ToByte((1 - Pen) * source.Tones[i] + Pen * extreme);
        }

        return result;
    }

    private static byte ToByte(double tone) => (byte)Math.Clamp(Math.Round(tone), 0, 255);
}
