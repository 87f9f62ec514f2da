namespace Zkml.Aleo.Counting;

/// <summary>The size of a function's whole circuit, as its verifying key says it, and of its parts.</summary>
/// <param name="Fixed">What every function pays: the request's signature and commitments, and what the indexer adds.</param>
/// <param name="Inputs">The inputs' variables and hashes.</param>
/// <param name="Body">The instructions.</param>
/// <param name="Outputs">The outputs' hashes, and the bits of fields that have none.</param>
/// <param name="PublicVariables">The public variables, padded to a power of two.</param>
public sealed record CircuitCount(CircuitSize Fixed, CircuitSize Inputs, CircuitSize Body, CircuitSize Outputs, int PublicVariables)
{
    /// <summary>Constraints of each part and of the whole.</summary>
    public ConstraintCount Constraints =>
        new(Body.Constraints, Inputs.Constraints, Outputs.Constraints, Fixed.Constraints, Sum.Constraints);

    /// <summary>Variables of the body and of the whole, padded public ones included.</summary>
    public VariableCount Variables => new(Body.Variables, Sum.Variables + PublicVariables);

    /// <summary>Non-zero entries of the whole circuit.</summary>
    public NonZeros NonZeros => Sum.NonZeros;

    /// <summary>
    /// The degree of the structured reference string that proving needs: the greatest of twice the constraints, twice the variables
    /// and the non-zeros of the fullest matrix less one, each rounded up to a power of two (snarkVM algorithms/src/snark/varuna/ahp).
    /// </summary>
    public long SrsDegree => Platform.SrsBudget.Degree(Constraints.Total, Variables.Total, NonZeros.Maximum);

    private CircuitSize Sum => Fixed + Inputs + Body + Outputs;
}
