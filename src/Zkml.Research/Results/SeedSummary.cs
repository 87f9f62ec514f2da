using System.Collections.Immutable;

namespace Zkml.Research.Results;

/// <summary>What rows have in common that differ in their seed alone.</summary>
/// <param name="Experiment">Their name.</param>
/// <param name="Rows">At least two with figures.</param>
/// <param name="Mean">Of their circuit accuracies.</param>
/// <param name="Spread">The standard deviation of those, of a sample: divided by one less than there are.</param>
public sealed record SeedSummary(string Experiment, ImmutableArray<ExperimentResult> Rows, double Mean, double Spread)
{
    /// <summary>A summary of each experiment that has more than one seed.</summary>
    public static ImmutableArray<SeedSummary> Of(IEnumerable<ExperimentResult> rows) =>
    [
        .. rows.Where(row => row.Figures is not null).GroupBy(row => row.Experiment).Where(seeds => seeds.Count() > 1).Select(seeds => Of(seeds.Key, [.. seeds])),
    ];

    private static SeedSummary Of(string experiment, ImmutableArray<ExperimentResult> rows)
    {
        var mean = rows.Average(row => row.Figures!.CircuitAccuracy);
        var squares = rows.Sum(row => Math.Pow(row.Figures!.CircuitAccuracy - mean, 2));
        return new(experiment, rows, mean, Math.Sqrt(squares / (rows.Length - 1)));
    }
}
