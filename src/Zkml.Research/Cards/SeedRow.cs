namespace Zkml.Research.Cards;

/// <summary>The result of a preset's configuration with one seed, on the validation split.</summary>
/// <param name="Preset">The preset's name.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Samples">The number of validation samples.</param>
/// <param name="FloatAccuracy">The accuracy of the model as trained, 0 to 1.</param>
/// <param name="CircuitAccuracy">The accuracy of the exact circuit, 0 to 1.</param>
/// <param name="Weights">The number of non-zero weights.</param>
/// <param name="BodyConstraints">The constraints of the model itself.</param>
/// <param name="ProgramBytes">The size of the Aleo program's text.</param>
/// <param name="ProvingSeconds">The price of a direct proof of one sample; null where the model was not kept and the row is older than direct proofs.</param>
internal sealed record SeedRow(string Preset, int Seed, int Samples, double FloatAccuracy, double CircuitAccuracy, int Weights, long BodyConstraints, int ProgramBytes, double? ProvingSeconds);
