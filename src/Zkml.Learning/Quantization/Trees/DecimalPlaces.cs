using Zkml.Learning.Features.Tables;

namespace Zkml.Learning.Quantization.Trees;

/// <summary>How many decimals numbers were written with.</summary>
internal static class DecimalPlaces
{
    // Beyond, not every integer is a double.
    private const double LargestInteger = 1L << 53;

    /// <summary>The fewest decimals that write every number; null where six are not enough.</summary>
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

    private static bool HasAtMost(double value, int decimals)
    {
        var scale = FeatureScale.Decimal(decimals);
        var integer = Math.Round(scale.Multiply(value));
        if (!(Math.Abs(integer) < LargestInteger))
        {
            return false;
        }

        var written = scale.Divide(integer);
        return written == value || (float)written == (float)value;
    }
}
