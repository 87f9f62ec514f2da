using System.Collections.Immutable;

namespace Zkml.Circuits.Backends.R1cs;

/// <summary>
/// A rank-1 constraint system. Its wires are numbered as in iden3's <c>.r1cs</c> files: wire 0 is the constant one; then the public outputs, the public inputs,
/// the private inputs, and all others.
/// </summary>
/// <param name="PublicOutputs">The number of public outputs.</param>
/// <param name="PublicInputs">The number of public inputs.</param>
/// <param name="PrivateInputs">The number of private inputs.</param>
/// <param name="Wires">The number of wires, the constant one included.</param>
/// <param name="Constraints">The rows.</param>
public sealed record ConstraintSystem(int PublicOutputs, int PublicInputs, int PrivateInputs, int Wires, ImmutableArray<R1csConstraint> Constraints);
