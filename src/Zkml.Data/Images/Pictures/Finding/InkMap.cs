namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>How much ink there is at every pixel.</summary>
/// <param name="Strengths">The part of the paper's light that the ink takes (or, light on dark, adds): 0 is paper, row by row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Faintest">Below this, ink cannot be told from noise.</param>
/// <param name="Tones">The picture that it was found in, ink dark.</param>
/// <param name="Paper">The same without the ink.</param>
internal sealed record InkMap(float[] Strengths, int Width, int Height, float Faintest, float[] Tones, float[] Paper)
{
    /// <summary>The strength that counts as full ink has this part of all sure ink below it.</summary>
    private const double FullInkRank = 0.8;

    /// <summary>The longer side.</summary>
    public int LongerSide => Math.Max(Width, Height);

    /// <summary>The same ink, at some pixels alone.</summary>
    public InkMap Only(IEnumerable<int> pixels)
    {
        var strengths = new float[Strengths.Length];
        foreach (var pixel in pixels)
        {
            strengths[pixel] = Strengths[pixel];
        }

        return this with { Strengths = strengths };
    }

    /// <summary>All other ink.</summary>
    public InkMap Without(IEnumerable<int> pixels)
    {
        var strengths = Strengths.ToArray();
        foreach (var pixel in pixels)
        {
            strengths[pixel] = 0;
        }

        return this with { Strengths = strengths };
    }

    /// <summary>As tones, 0 paper to 255 full ink: the strength that four in five pixels of ink fall short of is full.</summary>
    public TonePicture ToTones()
    {
        var sure = Array.FindAll(Strengths, strength => strength > Faintest);
        Array.Sort(sure);
        var full = sure.Length == 0 ? 1 : sure[(int)(FullInkRank * (sure.Length - 1))];
        return new(Array.ConvertAll(Strengths, strength => Math.Clamp(255 * (strength - Faintest / 2) / (full - Faintest / 2), 0, 255)), Width, Height);
    }

    /// <summary>The strength that tells strong ink from what is fainter, such as the lines of paper, by the greatest variance between the two (N. Otsu, 1979).</summary>
    public float StrongThreshold()
    {
        const int bins = 128;
        var strongest = Strengths.Max();
        if (strongest <= Faintest)
        {
            return Faintest;
        }

        Span<long> histogram = stackalloc long[bins];
        foreach (var strength in Strengths)
        {
            if (strength > Faintest)
            {
                histogram[Math.Min(bins - 1, (int)(bins * (strength - Faintest) / (strongest - Faintest)))]++;
            }
        }

        return Faintest + (strongest - Faintest) * BestSplit(histogram) / bins;
    }

    private static int BestSplit(ReadOnlySpan<long> histogram)
    {
        double total = 0, sum = 0;
        for (var i = 0; i < histogram.Length; i++)
        {
            total += histogram[i];
            sum += (double)i * histogram[i];
        }

        double below = 0, sumBelow = 0, best = -1;
        var split = 0;
        for (var i = 0; i < histogram.Length - 1; i++)
        {
            below += histogram[i];
            sumBelow += (double)i * histogram[i];
            if (below > 0 && below < total)
            {
                var difference = sumBelow / below - (sum - sumBelow) / (total - below);
                var variance = below * (total - below) * difference * difference;
                if (variance > best)
                {
                    (best, split) = (variance, i + 1);
                }
            }
        }

        return split;
    }
}
