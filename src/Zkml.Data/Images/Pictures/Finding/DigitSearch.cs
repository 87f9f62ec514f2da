namespace Zkml.Data.Images.Pictures.Finding;

/// <summary>
/// Looks for a digit with discs of growing radius, each of which takes anything for ink that is narrower: the first that is clearly wider than the
/// strokes it finds is right. A smaller one leaves holes in thick strokes, a larger one takes thumbs and shadows for ink.
/// </summary>
internal static class DigitSearch
{
    /// <summary>The radii, as parts of the picture's longer side.</summary>
    private static readonly double[] Radii = [1 / 40.0, 1 / 20.0, 1 / 10.0, 1 / 5.0, 1 / 2.5];

    /// <summary>Strokes are thinner than this many radii.</summary>
    private const double ClearlyWider = 0.6;

    /// <summary>Strokes of so many times the thickness are not those that a smaller disc found several pieces of.</summary>
    private const double MuchThicker = 2;

    private const int SmallestRadius = 3;

    /// <summary>So many larger discs are asked whether what was found is but the lines around something thicker.</summary>
    private const int Confirmations = 2;

    /// <summary>The digit in a picture, or why there is none.</summary>
    public static DigitFinding Find(TonePicture picture)
    {
        var last = DigitFinding.Of(FindingFault.Nothing);
        DigitFinding? clear = null;
        var remaining = int.MaxValue;
        foreach (var part in Radii)
        {
            var radius = Math.Max(SmallestRadius, (int)(part * Math.Max(picture.Width, picture.Height)));
            var next = FindNarrowerThan(radius, picture);
            if (next.Thickness > 0 && next.Thickness <= ClearlyWider * radius)
            {
                clear = clear is null || next.Thickness >= MuchThicker * clear.Thickness ? next : clear;
            }

            remaining = clear?.Digit is null ? int.MaxValue : Math.Min(remaining - 1, Confirmations);
            if (remaining == 0)
            {
                break;
            }

            last = next.Fault is FindingFault.Nothing && last.Fault != FindingFault.Nothing ? last : next;
        }

        return clear ?? last;
    }

    private static DigitFinding FindNarrowerThan(int radius, TonePicture picture)
    {
        var (dark, darkRoughness) = InkEstimation.Estimate(picture, isDark: true, radius);
        var (light, lightRoughness) = InkEstimation.Estimate(picture, isDark: false, radius);
        // Without its ink a paper is smooth.
        return DigitChoice.Choose(darkRoughness <= lightRoughness ? dark : light);
    }
}
