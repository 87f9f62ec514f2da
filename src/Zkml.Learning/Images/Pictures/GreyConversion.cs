namespace Zkml.Learning.Images.Pictures;

/// <summary>
/// Makes one channel of a coloured picture, laid over white where it is transparent, and shrinks large pictures: a digit needs few pixels,
/// and averaging removes noise.
/// </summary>
internal static class GreyConversion
{
    /// <summary>The longer side of the result is at most this.</summary>
    private const int MaximumSide = 240;

    /// <summary>How much more another channel must vary than luminance to be taken instead, as for red on green of the same brightness.</summary>
    private const double ClearlyMore = 2;

    public static TonePicture Convert(ColourPicture picture)
    {
        TonePicture luminance = Channel(picture, 0.299f, 0.587f, 0.114f);
        TonePicture[] others = [Channel(picture, 1, 0, 0), Channel(picture, 0, 1, 0), Channel(picture, 0, 0, 1)];
        var strongest = others.MaxBy(Variance)!;
        return Variance(strongest) > ClearlyMore * Variance(luminance) ? strongest : luminance;
    }

    private static TonePicture Channel(ColourPicture picture, float red, float green, float blue)
    {
        var factor = (Math.Max(picture.Width, picture.Height) + MaximumSide - 1) / MaximumSide;
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
                sums[target] += (opaque * pixel[3] + 255f * (255 - pixel[3])) / 255;
                counts[target]++;
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] /= counts[i];
        }

        return new(sums, width, height);
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
