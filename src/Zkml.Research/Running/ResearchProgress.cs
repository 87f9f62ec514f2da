namespace Zkml.Research.Running;

/// <summary>How far a run is.</summary>
/// <param name="Done">Experiments that are finished, those of earlier runs included.</param>
/// <param name="Total">Experiments in all.</param>
/// <param name="Share">Of the work of this run, 0 to 1, by estimate.</param>
/// <param name="Left">The time that the rest will take, by estimate; null while there is nothing to estimate it by.</param>
/// <param name="Finished">The row that was just finished; null if the report says only that time went by.</param>
public sealed record ResearchProgress(int Done, int Total, double Share, TimeSpan? Left, Results.ExperimentResult? Finished);
