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
public sealed record ConstraintSystem(int PublicOutputs, int PublicInputs, int PrivateInputs, int Wires, ImmutableArray<R1csConstraint> Constraints)
{
    /// <summary>The only field that the rows mean what they should over; null if they mean the same over all of them.</summary>
    public ScalarField? OnlyOver { get; init; }

    /// <summary>Makes sure that the rows mean what they should over a field.</summary>
    /// <exception cref="ModelDoesNotFitException">They do not.</exception>
    public void DemandOver(ScalarField field)
    {
        if (OnlyOver is { } only && only != field)
        {
            throw new ModelDoesNotFitException($"the commitment to private weights is a hash over the scalar field of {only}, not of {field}; without the commitment the circuit is the same over all fields");
        }
    }
}
