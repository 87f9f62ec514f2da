using System.Collections.Immutable;
using Zkml.Data.Datasets;
using Zkml.Models.Metrics;
using Zkml.Running;

namespace Zkml.Proving.Accuracy;

/// <summary>How good a model's results are on samples whose labels are known.</summary>
/// <param name="Samples">The number of samples.</param>
/// <param name="Right">The number of samples whose class is their label; 0 for a regression.</param>
/// <param name="Regression">How close the values of a regression are; null for a classifier.</param>
public sealed record AccuracyScore(int Samples, int Right, RegressionScore? Regression)
{
    /// <summary>The share of samples whose class is their label, 0 to 1.</summary>
    public double Accuracy => (double)Right / Samples;

    /// <summary>Compares results with labels.</summary>
    /// <param name="results">What was found for each sample, in order.</param>
    /// <param name="samples">As many samples.</param>
    public static AccuracyScore Of(ImmutableArray<RunResult> results, Dataset samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentOutOfRangeException.ThrowIfNotEqual(results.Length, samples.Count, nameof(results));
        if (results[0].Class is not null)
        {
            return new(results.Length, results.Where((result, i) => result.Class == samples.Label(i)).Count(), null);
        }

        var (truth, found) = (samples.AllValues(), results.Select(result => result.Value!.Value).ToArray());
        return new(results.Length, 0, new(CoefficientOfDetermination.Of(truth, found), truth.Zip(found, (expected, value) => (expected - value) * (expected - value)).Sum() / truth.Length));
    }
}
