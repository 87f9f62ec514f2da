using System.Numerics;
using Zkml.Aleo.Limits;

namespace Zkml.Aleo.Counting;

/// <summary>The size of a function's whole circuit, as its verifying key says it, and of its parts.</summary>
/// <param name="Fixed">The part that every function has: the request's signature and commitments, and what the indexer adds.</param>
/// <param name="Inputs">The inputs' variables and hashes.</param>
/// <param name="Body">The instructions.</param>
/// <param name="Outputs">The outputs' hashes, and the bits of fields that have none.</param>
/// <param name="UnpaddedPublicVariables">The public variables: one, and the values that the verifier knows.</param>
public sealed record CircuitCount(CircuitSize Fixed, CircuitSize Inputs, CircuitSize Body, CircuitSize Outputs, int UnpaddedPublicVariables)
{
    /// <summary>The indexer's variables: part of the matrices, not of the circuit as it is built.</summary>
    private const int IndexerVariables = 3;

    /// <summary>The public variables, padded to a power of two.</summary>
    public int PublicVariables => (int)BitOperations.RoundUpToPowerOf2((uint)UnpaddedPublicVariables);

    /// <summary>Constraints of each part and of the whole.</summary>
    public ConstraintCount Constraints =>
        new(Body.Constraints, Inputs.Constraints, Outputs.Constraints, Fixed.Constraints, Sum.Constraints);

    /// <summary>Variables of the body and of the whole, padded public ones included.</summary>
    public VariableCount Variables => new(Body.Variables, Sum.Variables + PublicVariables);

    /// <summary>The constants that the circuit builder creates. They are not part of the matrices.</summary>
    public long Constants => Sum.Constants;

    /// <summary>
    /// All variables of the circuit as it is built, without padding and with the builder's constants: the last number of a verifying key,
    /// which deployments pay for and which the platform limits.
    /// </summary>
    public long VariablesWithConstants => Sum.Variables - IndexerVariables + UnpaddedPublicVariables + Sum.Constants;

    /// <summary>Non-zero entries of the whole circuit.</summary>
    public NonZeros NonZeros => Sum.NonZeros;

    /// <summary>
    /// The degree of the structured reference string that proving needs: the greatest of twice the constraints, twice the variables
    /// and the non-zeros of the fullest matrix less one, each rounded up to a power of two (snarkVM algorithms/src/snark/varuna/ahp).
    /// </summary>
    public long SrsDegree => SrsBudget.Degree(Constraints.Total, Variables.Total, NonZeros.Maximum);

    private CircuitSize Sum => Fixed + Inputs + Body + Outputs;
}
