using System.Collections.Immutable;

namespace Zkml.Research.Results;

/// <summary>The mean of some figures, and their deviation from it.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">The sample standard deviation, with n - 1 in the denominator; 0 for a single figure.</param>
public readonly record struct SampleSpread(double Mean, double Deviation)
{
    /// <summary>The spread of at least one figure.</summary>
    public static SampleSpread Of(ImmutableArray<double> figures)
    {
        var mean = figures.Average();
        return new(mean, Math.Sqrt(figures.Sum(figure => Math.Pow(figure - mean, 2)) / Math.Max(1, figures.Length - 1)));
    }
}
