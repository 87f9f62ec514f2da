using Zkml.Circuits.Backends.R1cs.Balancing;
using Zkml.Circuits.Backends.R1cs.Drafting;
using Zkml.Circuits.Backends.R1cs.Planning;

namespace Zkml.Circuits.Backends.R1cs;

/// <summary>
/// Writes a circuit as a rank-1 constraint system, with the program that computes its witness. The circuit's proven intervals are below every field's modulus, so that sums and products of
/// integers are those of field elements; every private input is checked to be in its range.
/// </summary>
public static class R1csBackend
{
    /// <summary>The constraint system of a circuit.</summary>
    /// <param name="circuit">The circuit, after all passes.</param>
    /// <param name="options">What else the system has.</param>
    public static R1csEmission Lower(Circuit circuit, R1csOptions options)
    {
        var words = new CircuitWords(circuit);
        var draft = CircuitDraft.Of(new(words, SumPlan.For(words, 1), 8), options);
        return draft.Finish(MatrixBalance.Of(draft.Rows));
    }
}
