namespace Zkml.Research.Running;

/// <summary>The progress of a run.</summary>
/// <param name="Done">The number of finished experiments, including those of earlier runs.</param>
/// <param name="Total">The number of all experiments.</param>
/// <param name="Share">The estimated completed share of this run's work, 0 to 1.</param>
/// <param name="Left">The estimated remaining time; null as long as there is nothing to estimate it from.</param>
/// <param name="Finished">The row that was just finished; null if the report only says that time has passed.</param>
public sealed record ResearchProgress(int Done, int Total, double Share, TimeSpan? Left, Results.ExperimentResult? Finished);
