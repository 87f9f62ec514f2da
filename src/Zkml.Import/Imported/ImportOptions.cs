namespace Zkml.Import.Imported;

/// <summary>What a file does not say, and who gives it knows.</summary>
/// <param name="Missing">The number that stood for a missing value in training, as XGBoost's <c>missing</c>; null for what the file says, else NaN.</param>
/// <param name="Rounds">Which rounds of a training that stopped early are taken; null for those with which the library itself predicts.</param>
public sealed record ImportOptions(double? Missing = null, TrainingRounds? Rounds = null);
