namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>Tells ink from paper: what is darker (or lighter) than its surroundings and narrower than a disc, whatever the lighting.</summary>
internal static class InkEstimation
{
    /// <summary>From median absolute deviation to standard deviation, for normal noise.</summary>
    private const float DeviationFromMedian = 1.4826f;

    /// <summary>Strengths above this many deviations of the paper's noise are ink.</summary>
    private const float SureInk = 6;

    /// <summary>Ink takes at least this part of the paper's light.</summary>
    private const float FaintestInk = 0.07f;

    /// <summary>How weak the light is shows in the paper's tone, unless it is darker than this.</summary>
    private const float DarkestPaper = 24;

    /// <summary>About how many pixels the noise is measured at.</summary>
    private const int SampledPixels = 12_000;

    /// <summary>The ink of a picture, and how rough the paper below it would be.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="isDark">Whether ink is darker than paper.</param>
    /// <param name="radius">Of the disc; strokes that are wider are no ink.</param>
    public static (InkMap Ink, double Roughness) Estimate(TonePicture picture, bool isDark, int radius)
    {
        var source = isDark ? picture : picture with { Tones = [.. picture.Tones.Select(tone => 255 - tone)] };
        var paper = Closing.Apply(source, radius);
        var strengths = new float[source.Tones.Length];
        for (var i = 0; i < strengths.Length; i++)
        {
            // Under weak light ink differs less from its paper.
            strengths[i] = (paper.Tones[i] - source.Tones[i]) / Math.Max(isDark ? paper.Tones[i] : 255 - paper.Tones[i], DarkestPaper);
        }

        // The closing is the lightest paper around, so all paper lies a little below.
        var usual = Median(strengths);
        for (var i = 0; i < strengths.Length; i++)
        {
            strengths[i] -= usual;
        }

        var deviation = DeviationFromMedian * Median([.. strengths.Select(Math.Abs)]);
        return (new(strengths, picture.Width, picture.Height, Math.Max(SureInk * deviation, FaintestInk), source.Tones, paper.Tones), Roughness(paper));
    }

    /// <summary>The mean difference of neighbours.</summary>
    private static double Roughness(TonePicture paper)
    {
        double sum = 0;
        for (var i = 0; i < paper.Tones.Length; i++)
        {
            sum += (i + 1) % paper.Width == 0 ? 0 : Math.Abs(paper.Tones[i] - paper.Tones[i + 1]);
            sum += i + paper.Width >= paper.Tones.Length ? 0 : Math.Abs(paper.Tones[i] - paper.Tones[i + paper.Width]);
        }

        return sum / paper.Tones.Length;
    }

    /// <summary>The middle of every few values: those of paper are many.</summary>
    private static float Median(float[] values)
    {
        var step = Math.Max(1, values.Length / SampledPixels);
        var sample = new float[(values.Length + step - 1) / step];
        for (var i = 0; i < sample.Length; i++)
        {
            sample[i] = values[i * step];
        }

        Array.Sort(sample);
        return sample[sample.Length / 2];
    }
}
