using Zkml.Data.Randomness;

namespace Zkml.Data.Tests.Images;

/// <summary>Draws a 28×28 digit as a photo might show it. Every property is one thing that may go wrong with photos.</summary>
internal sealed record Photo
{
    /// <summary>Pixels of the photo a pixel of the digit, interpolated.</summary>
    public int Scale { get; init; } = 10;

    /// <summary>Paper added on the left, in pixels of the photo.</summary>
    public int MarginLeft { get; init; }

    /// <summary>Paper added at the top, in pixels of the photo.</summary>
    public int MarginTop { get; init; }

    /// <summary>Paper added on the right and at the bottom, in pixels of the photo.</summary>
    public int MarginEnd { get; init; }

    public (int Red, int Green, int Blue) Ink { get; init; } = (20, 20, 30);

    public (int Red, int Green, int Blue) Paper { get; init; } = (245, 245, 240);

    /// <summary>The light falls from 1 at the upper left to 1 minus this at the lower right.</summary>
    public double Shade { get; init; }

    /// <summary>The largest error of a pixel, in tones.</summary>
    public int Noise { get; init; }

    /// <summary>Whether there are dots of ink here and there.</summary>
    public bool Specks { get; init; }

    /// <summary>Columns of ink along the left edge.</summary>
    public int DarkEdge { get; init; }

    public byte[] Take(ReadOnlySpan<byte> digit)
    {
        int width = MarginLeft + 28 * Scale + MarginEnd, height = MarginTop + 28 * Scale + MarginEnd;
        var pixels = new byte[3 * width * height];
        var random = new SplitMix64(1);
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var ink = InkAt(digit, (row - MarginTop + 0.5) / Scale - 0.5, (column - MarginLeft + 0.5) / Scale - 0.5) / 255;
                if (column < DarkEdge || (Specks && row % 37 < 2 && column % 41 < 2))
                {
                    ink = 1;
                }

                var light = 1 - Shade * (row + column) / (width + height);
                var pixel = pixels.AsSpan(3 * (row * width + column), 3);
                var noise = random.Next(2 * Noise + 1) - Noise;
                pixel[0] = Tone(ink, Ink.Red, Paper.Red, light, noise);
                pixel[1] = Tone(ink, Ink.Green, Paper.Green, light, noise);
                pixel[2] = Tone(ink, Ink.Blue, Paper.Blue, light, noise);
            }
        }

        return PngWriter.Write(width, height, 3, pixels);
    }

    private static byte Tone(double ink, int inkTone, int paperTone, double light, int noise) =>
        (byte)Math.Clamp(light * (ink * inkTone + (1 - ink) * paperTone) + noise, 0, 255);

    private static double InkAt(ReadOnlySpan<byte> digit, double row, double column)
    {
        int y = (int)Math.Floor(row), x = (int)Math.Floor(column);
        double down = row - y, right = column - x;
        return (1 - down) * ((1 - right) * PixelAt(digit, y, x) + right * PixelAt(digit, y, x + 1))
            + down * ((1 - right) * PixelAt(digit, y + 1, x) + right * PixelAt(digit, y + 1, x + 1));
    }

    private static double PixelAt(ReadOnlySpan<byte> digit, int row, int column) => row is >= 0 and < 28 && column is >= 0 and < 28 ? digit[row * 28 + column] : 0;
}
