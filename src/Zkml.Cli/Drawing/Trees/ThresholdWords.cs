using System.Globalization;
using Zkml.Models.Trees;

namespace Zkml.Cli.Drawing.Trees;

/// <summary>
/// Says thresholds with as few digits as tell them apart. A threshold of a library that compares in single precision is the last number that is rounded to one side; a reader knows the number of single
/// precision beside it.
/// </summary>
internal sealed class ThresholdWords
{
    // So many digits fewer make a neighbour the number that was meant.
    private const int MuchShorter = 4;

    private readonly Dictionary<int, string> _formats;
    private readonly bool _isSingle;

    /// <param name="ensemble">The trees.</param>
    /// <param name="isImported">Whether they are another library's, which may compare in single precision.</param>
    public ThresholdWords(TreeEnsemble<double> ensemble, bool isImported)
    {
        var thresholds = ensemble.Splits.SelectMany(split => split.Thresholds.Select(threshold => (split.Feature, Threshold: threshold))).Where(known => double.IsFinite(known.Threshold)).ToArray();
        _formats = thresholds.GroupBy(known => known.Feature).ToDictionary(feature => feature.Key, feature => ThresholdDigits.FormatOf(feature.Select(known => known.Threshold)));
        _isSingle = isImported && thresholds.All(known => IsRoundingBoundary(known.Threshold));
    }

    /// <summary><c>&lt;= 3</c>, or <c>&lt; 3.5</c>.</summary>
    public string AtMost(int feature, double threshold) => Bound(feature, threshold) is var (text, isStrict) && isStrict ? $"< {text}" : $"<= {text}";

    /// <summary><c>&gt; 3</c>, or <c>&gt;= 3.5</c>.</summary>
    public string Above(int feature, double threshold) => Bound(feature, threshold) is var (text, isStrict) && isStrict ? $">= {text}" : $"> {text}";

    /// <summary>The numbers above one threshold and up to another, behind the feature's name.</summary>
    public string Between(int feature, string name, double above, double atMost)
    {
        if (WholeAbove(above) is { } first && WholeAbove(atMost) is { } next && first < next)
        {
            var last = next - 1;
            return first == last ? FormattableString.Invariant($"{name} is {first}") : FormattableString.Invariant($"{name} is {first} to {last}");
        }

        var (text, isStrict) = Bound(feature, above);
        return $"{text} {(isStrict ? "<=" : "<")} {name} {AtMost(feature, atMost)}";
    }

    private (string Text, bool IsStrict) Bound(int feature, double threshold)
    {
        if (!double.IsFinite(threshold))
        {
            return (threshold > 0 ? "∞" : "−∞", false);
        }

        if (_isSingle)
        {
            var (last, next) = (Text((float)threshold), Text((float)Math.BitIncrement(threshold)));
            return next.Length < last.Length ? (next, true) : (last, false);
        }

        var neighbour = Math.BitIncrement(threshold).ToString("R", CultureInfo.InvariantCulture);
        return neighbour.Length + MuchShorter <= threshold.ToString("R", CultureInfo.InvariantCulture).Length
            ? (neighbour, true)
            : (threshold.ToString(_formats[feature], CultureInfo.InvariantCulture), false);
    }

    // A threshold before a whole number, as tests of categories have; 0 begins behind -1 where numbers are cut towards zero.
    private static double? WholeAbove(double threshold)
    {
        const double rounding = 1.0 / (1 << 22);
        var whole = threshold == -1 ? 0 : Math.Ceiling(threshold);
        return threshold == -1 || (whole - threshold is > 0 and var gap && gap <= rounding * Math.Max(1, Math.Abs(whole))) ? whole : null;
    }

    private static bool IsRoundingBoundary(double threshold) => (float)threshold < (float)Math.BitIncrement(threshold);

    private static string Text(float number) => number.ToString("R", CultureInfo.InvariantCulture);
}
