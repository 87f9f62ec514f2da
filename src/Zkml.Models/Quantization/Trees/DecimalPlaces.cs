using Zkml.Data.Features.Tables;

namespace Zkml.Models.Quantization.Trees;

/// <summary>How many decimals numbers were written with.</summary>
internal static class DecimalPlaces
{
    // Beyond, not every integer is a double.
    private const double LargestInteger = 1L << 53;

    /// <summary>The fewest decimals that write every number; null if six are not enough.</summary>
    /// <param name="values">As doubles, or as single-precision numbers that became doubles: 5.800000190734863 is 5.8.</param>
    public static int? Of(ReadOnlySpan<double> values)
    {
        var decimals = 0;
        foreach (var value in values)
        {
            while (!HasAtMost(value, decimals))
            {
                if (++decimals > FeatureScale.MaximumDecimals)
                {
                    return null;
                }
            }
        }

        return decimals;
    }

    /// <summary>
    /// The fewest decimals for which every number lies half way between two neighbours that are written with them: 0 for 8.5 and 10.5, 1 for 0.75. Null if six are not enough.
    /// </summary>
    public static int? HalvesOf(ReadOnlySpan<double> values)
    {
        for (var decimals = 0; decimals <= FeatureScale.MaximumDecimals; decimals++)
        {
            if (AreHalves(values, FeatureScale.Decimal(decimals)))
            {
                return decimals;
            }
        }

        return null;
    }

    private static bool AreHalves(ReadOnlySpan<double> values, FeatureScale scale)
    {
        foreach (var value in values)
        {
            var half = Math.Floor(scale.Multiply(value)) + 0.5;
            if (!(Math.Abs(half) < LargestInteger) || !IsSame(scale.Divide(half), value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(double written, double value) => written == value || (float)written == (float)value;

    private static bool HasAtMost(double value, int decimals)
    {
        var scale = FeatureScale.Decimal(decimals);
        var integer = Math.Round(scale.Multiply(value));
        if (!(Math.Abs(integer) < LargestInteger))
        {
            return false;
        }

        return IsSame(scale.Divide(integer), value);
    }
}
