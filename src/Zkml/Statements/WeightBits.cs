using System.Collections.Immutable;
using System.Numerics;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs.Commitments;

namespace Zkml.Statements;

/// <summary>The bits of weights that are inputs of a circuit, and of their salt, in the order of the inputs that follow the pipeline's.</summary>
internal static class WeightBits
{
    /// <summary>The input that a value is missing for, or is too wide for; null if there is none.</summary>
    /// <param name="inputs">The circuit's inputs.</param>
    /// <param name="first">The number of the pipeline's inputs.</param>
    /// <param name="weights">The bits.</param>
    public static CircuitInput? FindWrong(ImmutableArray<CircuitInput> inputs, int first, ImmutableArray<int> weights) =>
        inputs.FirstOrDefault(input => input.IsWeight && (input.Source - first >= weights.Length || weights[input.Source - first] < 0 || (long)weights[input.Source - first] >> input.Bits != 0));

    /// <summary>The commitment to weights.</summary>
    /// <param name="circuit">A circuit that commits.</param>
    /// <param name="first">The number of the pipeline's inputs.</param>
    /// <param name="weights">The bits.</param>
    public static BigInteger Commitment(Circuit circuit, int first, ImmutableArray<int> weights) =>
        WeightCommitment.Of(circuit, [.. circuit.Inputs.Select(input => input.IsWeight ? (BigInteger)weights[input.Source - first] : 0)]);
}
