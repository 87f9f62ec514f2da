namespace Zkml.Training.Trees;

/// <summary>A report from a running training of trees.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Done">Trees grown, or epochs fitted, so far.</param>
/// <param name="Total">How many there will be in this phase; 0 where that is not known.</param>
public sealed record TreeTrainingProgress(TreeTrainingPhase Phase, int Done, int Total);
