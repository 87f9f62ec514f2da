using System.Collections.Immutable;
using Zkml.Data.Datasets;
using Zkml.Research.Sets;

namespace Zkml.Research.Results;

/// <summary>The results of running a set.</summary>
/// <param name="Set">The set.</param>
/// <param name="Split">The split that models were measured on.</param>
/// <param name="Rows">One row per experiment, in the order of the set.</param>
public sealed record ResearchResults(ExperimentSet Set, Split Split, ImmutableArray<ExperimentResult> Rows)
{
    /// <summary>The rows that no other row dominates in body constraints.</summary>
    public IReadOnlyList<ExperimentResult> BodyFront => ParetoFront.Of(Rows, figures => figures.BodyConstraints);

    /// <summary>The rows that no other row dominates in the price of a direct proof.</summary>
    public IReadOnlyList<ExperimentResult> ProvingFront => ParetoFront.Of(Rows, figures => figures.ProvingSeconds);

    /// <summary>The published result for a row's model; null if there is none.</summary>
    public PublishedResult? Published(ExperimentResult row) => Set.Experiments.First(experiment => experiment.Name == row.Experiment).Published;
}
