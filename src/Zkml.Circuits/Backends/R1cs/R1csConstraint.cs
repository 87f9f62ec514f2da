namespace Zkml.Circuits.Backends.R1cs;

/// <summary>One row of a rank-1 constraint system: A · B = C.</summary>
public sealed record R1csConstraint(WireSum A, WireSum B, WireSum C);
