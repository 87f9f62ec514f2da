namespace Zkml.Models.Metrics;

/// <summary>R², the share of the variance of values that a regression explains: 1 where all values are met, 0 where they are met no better than by their mean.</summary>
public static class CoefficientOfDetermination
{
    /// <summary>R² of what was found. Where all true values are the same, it is 1 if they are met and 0 if not.</summary>
    /// <param name="truth">The true values, at least one.</param>
    /// <param name="found">As many.</param>
    public static double Of(double[] truth, double[] found)
    {
        var mean = truth.Average();
        var (residuals, total) = (0.0, 0.0);
        for (var i = 0; i < truth.Length; i++)
        {
            residuals += (truth[i] - found[i]) * (truth[i] - found[i]);
            total += (truth[i] - mean) * (truth[i] - mean);
        }

        return total == 0 ? (residuals == 0 ? 1 : 0) : 1 - (residuals / total);
    }
}
