using System.Collections.Immutable;

namespace Zkml.Circuits.Backends.R1cs;

/// <summary>
/// Computes all wires of a <see cref="ConstraintSystem"/> from its inputs: the public inputs, then the private ones, one field element each. Straight-line code, without branches.
/// </summary>
/// <param name="PublicOutputs">The number of public outputs, which steps compute.</param>
/// <param name="PublicInputs">The number of public inputs.</param>
/// <param name="PrivateInputs">The number of private inputs.</param>
/// <param name="Wires">The number of wires, the constant one included.</param>
/// <param name="Steps">The steps in order; together they compute each wire that is neither the constant one nor an input exactly once.</param>
/// <param name="Ranges">For each wire its proven range; null where it may be any field element.</param>
public sealed record WitnessProgram(
    int PublicOutputs,
    int PublicInputs,
    int PrivateInputs,
    int Wires,
    ImmutableArray<WitnessStep> Steps,
    ImmutableArray<Interval?> Ranges);
