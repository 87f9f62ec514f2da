namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>Measures the noise of a picture, and smooths it where it is grainy.</summary>
internal static class PictureNoise
{
    /// <summary>From median absolute deviation to standard deviation, for normal noise.</summary>
    private const double DeviationFromMedian = 1.4826;

    /// <summary>The deviation of a pixel's distance from the mean of its neighbours on both sides, over that of a pixel.</summary>
    private const double DeviationOfDistance = 1.2247;

    /// <summary>A deviation, in tones, from which on a picture is smoothed; each round leaves about 0.38 of it.</summary>
    private const double Grainy = 2.5;

    private const int MostRounds = 3;

    /// <summary>The noise is measured in at most so many rows.</summary>
    private const int SampledRows = 40;

    /// <summary>The standard deviation of a pixel, by how far pixels are from the mean of their neighbours.</summary>
    public static double Measure(TonePicture picture)
    {
        if (picture.Width < 3)
        {
            return 0;
        }

        var distances = new List<float>();
        for (var row = 0; row < picture.Height; row += 1 + picture.Height / SampledRows)
        {
            var tones = picture.Tones.AsSpan(row * picture.Width, picture.Width);
            for (var column = 1; column + 1 < tones.Length; column++)
            {
                distances.Add(Math.Abs(tones[column] - (tones[column - 1] + tones[column + 1]) / 2));
            }
        }

        distances.Sort();
        return DeviationFromMedian / DeviationOfDistance * distances[distances.Count / 2];
    }

    /// <summary>The picture, smoothed as often as its noise demands.</summary>
    public static TonePicture Smooth(TonePicture picture)
    {
        for (var round = 0; round < MostRounds && Measure(picture) > Grainy; round++)
        {
            picture = Blur(picture);
        }

        return picture;
    }

    /// <summary>Weighs each pixel with its neighbours: 1, 2, 1 in both directions.</summary>
    private static TonePicture Blur(TonePicture picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var across = new float[picture.Tones.Length];
        var result = new float[picture.Tones.Length];
        for (var i = 0; i < across.Length; i++)
        {
            var column = i % width;
            across[i] = (picture.Tones[column > 0 ? i - 1 : i] + 2 * picture.Tones[i] + picture.Tones[column + 1 < width ? i + 1 : i]) / 4;
        }

        for (var i = 0; i < across.Length; i++)
        {
            var row = i / width;
            result[i] = (across[row > 0 ? i - width : i] + 2 * across[i] + across[row + 1 < height ? i + width : i]) / 4;
        }

        return picture with { Tones = result };
    }
}
