using Zkml.Models.Trees;

namespace Zkml.Models.Quantization.Trees;

/// <summary>Collects thresholds and values, feature by feature.</summary>
internal static class ThresholdColumns
{
    /// <summary>One column a feature; null if no test looks at it.</summary>
    /// <exception cref="ArgumentException">A sample has NaN where a test looks, or a threshold is minus infinity.</exception>
    public static ThresholdColumn?[] Collect(TreeEnsemble<double> ensemble, ReadOnlySpan<double> samples)
    {
        var thresholds = new List<double>?[ensemble.FeatureCount];
        foreach (var split in ensemble.Splits)
        {
            var found = thresholds[split.Feature] ??= [];
            foreach (var threshold in split.Thresholds)
            {
                if (double.IsNegativeInfinity(threshold))
                {
                    throw new ArgumentException($"feature {split.Feature}: a threshold is minus infinity, which has no place on a scale", nameof(ensemble));
                }

                if (double.IsFinite(threshold))
                {
                    found.Add(threshold);
                }
            }
        }

        var columns = new ThresholdColumn?[ensemble.FeatureCount];
        for (var feature = 0; feature < columns.Length; feature++)
        {
            if (thresholds[feature] is { Count: > 0 } found)
            {
                columns[feature] = new(Distinct([.. found]), Distinct(Column(samples, feature, ensemble.FeatureCount)));
            }
        }

        return columns;
    }

    private static double[] Column(ReadOnlySpan<double> samples, int feature, int featureCount)
    {
        var values = new double[samples.Length / featureCount];
        for (var row = 0; row < values.Length; row++)
        {
            var value = samples[row * featureCount + feature];
            values[row] = double.IsFinite(value) ? value : throw new ArgumentException($"row {row}, feature {feature}: the sample is not a finite number", nameof(samples));
        }

        return values;
    }

    private static double[] Distinct(double[] values)
    {
        Array.Sort(values);
        var count = 0;
        foreach (var value in values)
        {
            if (count == 0 || values[count - 1] != value)
            {
                values[count++] = value;
            }
        }

        return values[..count];
    }
}
