namespace Zkml.Learning.Images.Pictures.Finding;

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

    private const int SmallestRadius = 3;

    /// <summary>The digit in a picture, or why there is none.</summary>
    public static DigitFinding Find(TonePicture picture)
    {
        var finding = DigitFinding.Of(FindingFault.Nothing);
        foreach (var part in Radii)
        {
            var radius = Math.Max(SmallestRadius, (int)(part * Math.Max(picture.Width, picture.Height)));
            var (dark, darkRoughness) = InkEstimation.Estimate(picture, isDark: true, radius);
            var (light, lightRoughness) = InkEstimation.Estimate(picture, isDark: false, radius);
            // Without its ink a paper is smooth.
            var next = DigitChoice.Choose(darkRoughness <= lightRoughness ? dark : light);
            if (next.Thickness > 0 && next.Thickness <= ClearlyWider * radius)
            {
                return next;
            }

            finding = next.Fault is FindingFault.Nothing && finding.Fault != FindingFault.Nothing ? finding : next;
        }

        return finding;
    }
}
