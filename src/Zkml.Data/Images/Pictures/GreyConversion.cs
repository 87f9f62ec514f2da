namespace Zkml.Data.Images.Pictures;

/// <summary>
/// Makes one channel of a coloured picture, laid over what makes its strokes stand out where it is transparent, and shrinks large pictures: a digit
/// needs few pixels, and averaging removes noise.
/// </summary>
internal static class GreyConversion
{
    /// <summary>The longer side of the result is at most this.</summary>
    private const int MaximumSide = 480;

    /// <summary>How much more another channel must vary than luminance to be taken instead, as for red on green of the same brightness.</summary>
    private const double ClearlyMore = 2;

    private const float RedOfLuminance = 0.299f;
    private const float GreenOfLuminance = 0.587f;
    private const float BlueOfLuminance = 0.114f;

    private const float MiddleTone = 127.5f;

    /// <summary>The channel that shows most.</summary>
    public static TonePicture Convert(ColourPicture picture)
    {
        var luminance = Luminance(picture, MaximumSide);
        TonePicture[] others = [Channel(picture, 1, 0, 0), Channel(picture, 0, 1, 0), Channel(picture, 0, 0, 1)];
        var strongest = others.MaxBy(Variance)!;
        return Variance(strongest) > ClearlyMore * Variance(luminance) ? strongest : luminance;
    }

    /// <summary>The brightness as people see it.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="maximumSide">The longer side of the result is at most this.</param>
    public static TonePicture Luminance(ColourPicture picture, int maximumSide) => Channel(picture, RedOfLuminance, GreenOfLuminance, BlueOfLuminance, maximumSide);

    private static TonePicture Channel(ColourPicture picture, float red, float green, float blue, int maximumSide = MaximumSide)
    {
        var backdrop = Backdrop(picture, red, green, blue);
        var factor = (Math.Max(picture.Width, picture.Height) + maximumSide - 1) / maximumSide;
        int width = (picture.Width + factor - 1) / factor, height = (picture.Height + factor - 1) / factor;
        var sums = new float[width * height];
        var counts = new int[width * height];
        for (var row = 0; row < picture.Height; row++)
        {
            var pixels = picture.Pixels.AsSpan(4 * row * picture.Width, 4 * picture.Width);
            for (var column = 0; column < picture.Width; column++)
            {
                var pixel = pixels.Slice(4 * column, 4);
                var opaque = red * pixel[0] + green * pixel[1] + blue * pixel[2];
                var target = row / factor * width + column / factor;
                sums[target] += (opaque * pixel[3] + backdrop * (255 - pixel[3])) / 255;
                counts[target]++;
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] /= counts[i];
        }

        return new(sums, width, height);
    }

    /// <summary>
    /// What lies behind a transparent picture: where most of it is transparent, what is there is the ink, and light ink needs a dark backdrop; else
    /// what is there is the paper, and goes on.
    /// </summary>
    private static float Backdrop(ColourPicture picture, float red, float green, float blue)
    {
        double tones = 0, opacity = 0;
        for (var i = 0; i < picture.Pixels.Length; i += 4)
        {
            var alpha = picture.Pixels[i + 3];
            tones += alpha * (red * picture.Pixels[i] + green * picture.Pixels[i + 1] + blue * picture.Pixels[i + 2]);
            opacity += alpha;
        }

        var isMostlyTransparent = opacity < MiddleTone * (picture.Pixels.Length / 4);
        return tones > MiddleTone * opacity == isMostlyTransparent ? 0 : 255;
    }

    private static double Variance(TonePicture picture)
    {
        double sum = 0, squares = 0;
        foreach (var tone in picture.Tones)
        {
            sum += tone;
            squares += (double)tone * tone;
        }

        var mean = sum / picture.Tones.Length;
        return squares / picture.Tones.Length - mean * mean;
    }
}
