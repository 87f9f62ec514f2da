namespace Zkml.Import.Imported;

/// <summary>A training that stopped early, in a file that holds the rounds after the best one, too.</summary>
/// <param name="BestRounds">Rounds up to the best one.</param>
/// <param name="AllRounds">Rounds in the file.</param>
/// <param name="Taken">Which of them the imported model has.</param>
public sealed record EarlyStop(int BestRounds, int AllRounds, TrainingRounds Taken);
