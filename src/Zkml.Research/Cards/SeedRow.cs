namespace Zkml.Research.Cards;

/// <summary>What a preset's configuration gave with one seed, on the validation split.</summary>
/// <param name="Preset">The preset's name.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Samples">Validation samples.</param>
/// <param name="FloatAccuracy">Of the model as trained, 0 to 1.</param>
/// <param name="CircuitAccuracy">Of the exact circuit, 0 to 1.</param>
/// <param name="Weights">Weights that are not zero.</param>
/// <param name="BodyConstraints">Constraints that the model itself costs.</param>
/// <param name="ProgramBytes">Of the Aleo program's text.</param>
public sealed record SeedRow(string Preset, int Seed, int Samples, double FloatAccuracy, double CircuitAccuracy, int Weights, long BodyConstraints, int ProgramBytes);
