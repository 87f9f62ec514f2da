namespace Zkml.Circuits.Backends.R1cs;

/// <summary>A wire that is the product of two sums, modulo the field. A sum alone is its product with the constant one.</summary>
public sealed record ProductStep(int Wire, WireSum Left, WireSum Right) : WitnessStep;
