using System.Collections.Immutable;

namespace Zkml.Research.Results;

/// <summary>A summary of rows that differ only in their seed.</summary>
/// <param name="Experiment">Their name.</param>
/// <param name="Rows">At least two rows with figures.</param>
/// <param name="Accuracy">The accuracies of their circuits.</param>
public sealed record SeedSummary(string Experiment, ImmutableArray<ExperimentResult> Rows, SampleSpread Accuracy)
{
    /// <summary>A summary of each experiment with more than one seed.</summary>
    public static ImmutableArray<SeedSummary> Of(IEnumerable<ExperimentResult> rows) =>
    [
        .. rows.Where(row => row.Figures is not null).GroupBy(row => row.Experiment).Where(seeds => seeds.Count() > 1).Select(seeds => Of(seeds.Key, [.. seeds])),
    ];

    private static SeedSummary Of(string experiment, ImmutableArray<ExperimentResult> rows) => new(experiment, rows, SampleSpread.Of([.. rows.Select(row => row.Figures!.CircuitAccuracy)]));
}
