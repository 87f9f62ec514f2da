using System.Globalization;

namespace Zkml.Cli.Drawing.Trees;

/// <summary>How many digits tell the thresholds of a feature apart.</summary>
internal static class ThresholdDigits
{
    private const int Usual = 7;
    private const int Most = 17;

    /// <summary>The format with the fewest digits, seven at least, in which different thresholds look different, and large ones keep two decimals.</summary>
    /// <param name="thresholds">All thresholds of one feature.</param>
    public static string FormatOf(IEnumerable<double> thresholds)
    {
        double[] different = [.. thresholds.Distinct()];
        var whole = different.Max(threshold => threshold == 0 ? 1 : (int)Math.Floor(Math.Log10(Math.Abs(threshold))) + 1);
        for (var digits = whole + 2 is > Usual and <= Most ? whole + 2 : Usual; digits < Most; digits++)
        {
            var format = Format(digits);
            if (different.Select(threshold => threshold.ToString(format, CultureInfo.InvariantCulture)).Distinct().Count() == different.Length)
            {
                return format;
            }
        }

        return Format(Most);
    }

    private static string Format(int digits) => string.Create(CultureInfo.InvariantCulture, $"G{digits}");
}
