using System.Collections.Immutable;
using Zkml.Data.Datasets;
using Zkml.Research.Sets;

namespace Zkml.Research.Results;

/// <summary>What a run of a set found.</summary>
/// <param name="Set">What was run.</param>
/// <param name="Split">What models were measured on.</param>
/// <param name="Rows">A row an experiment, in the order of the set.</param>
public sealed record ResearchResults(ExperimentSet Set, Split Split, ImmutableArray<ExperimentResult> Rows)
{
    /// <summary>The rows that no other beats by their body constraints.</summary>
    public IReadOnlyList<ExperimentResult> BodyFront => ParetoFront.Of(Rows, figures => figures.BodyConstraints);

    /// <summary>What was published about the model of a row; null if nothing was.</summary>
    public PublishedResult? Published(ExperimentResult row) => Set.Experiments.First(experiment => experiment.Name == row.Experiment).Published;
}
