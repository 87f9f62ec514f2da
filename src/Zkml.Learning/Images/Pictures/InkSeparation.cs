namespace Zkml.Learning.Images.Pictures;

/// <summary>Tells ink from paper: what differs from the background, whatever the lighting and whichever is darker.</summary>
internal static class InkSeparation
{
    /// <summary>Differences below this many deviations of the noise are paper.</summary>
    private const double PaperNoise = 3;

    /// <summary>Differences above this many deviations, and above <see cref="FaintestInk"/>, are ink for sure.</summary>
    private const double SureInk = 6;

    /// <summary>In tones of 0 to 255.</summary>
    private const double FaintestInk = 20;

    /// <summary>The tone that counts as full ink has this part of all sure ink below it.</summary>
    private const double FullInkRank = 0.8;

    /// <summary>Fewer pixels of sure ink than this are a speck, no digit.</summary>
    private const int SmallestDigit = 6;

    /// <summary>How weak the light is shows in the paper's tone, unless it is darker than this.</summary>
    private const double DarkestPaper = 24;

    /// <summary>The ink of a picture, 0 paper to 255 full ink; null where there is none.</summary>
    public static TonePicture? Separate(TonePicture picture)
    {
        var background = LightingSurface.Fit(picture);
        var paper = new double[picture.Tones.Length];
        for (var i = 0; i < paper.Length; i++)
        {
            paper[i] = background.ToneAt(i / picture.Width, i % picture.Width);
        }

        var darkInk = HasDarkInk(picture.Tones, paper);
        var ink = new double[paper.Length];
        var sureInk = new List<double>();
        for (var i = 0; i < ink.Length; i++)
        {
            var difference = darkInk ? paper[i] - picture.Tones[i] : picture.Tones[i] - paper[i];
            // Under weak light ink differs less from its paper.
            ink[i] = (difference - PaperNoise * background.Noise) / Math.Max(paper[i], DarkestPaper);
            if (difference > Math.Max(SureInk * background.Noise, FaintestInk))
            {
                sureInk.Add(ink[i]);
            }
        }

        return sureInk.Count < SmallestDigit ? null : new(Stretch(ink, FullInk(sureInk)), picture.Width, picture.Height);
    }

    /// <summary>Ink is the rarer side with the larger differences, so it dominates the sum of their cubes.</summary>
    private static bool HasDarkInk(float[] tones, double[] paper)
    {
        double cubes = 0;
        for (var i = 0; i < tones.Length; i++)
        {
            var difference = tones[i] - paper[i];
            cubes += difference * difference * difference;
        }

        return cubes < 0;
    }

    private static double FullInk(List<double> sureInk)
    {
        sureInk.Sort();
        return sureInk[(int)(FullInkRank * (sureInk.Count - 1))];
    }

    private static float[] Stretch(double[] ink, double full) => [.. ink.Select(tone => (float)Math.Clamp(255 * tone / full, 0, 255))];
}
