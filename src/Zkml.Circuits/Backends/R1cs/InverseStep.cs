namespace Zkml.Circuits.Backends.R1cs;

/// <summary>A wire that is the inverse of a sum modulo the field, or 0 if the sum is 0.</summary>
public sealed record InverseStep(int Wire, WireSum Source) : WitnessStep;
