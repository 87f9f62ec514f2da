using System.Collections.Immutable;
using System.Numerics;
using Zkml.Statements;
using Zkml.Transpiling;

namespace Zkml.Proving.Direct;

/// <summary>What a prover gives to the witness program for one sample.</summary>
/// <param name="Statement">What is stated about the sample, without the outputs, which the witness program computes.</param>
/// <param name="Private">The private inputs in the order of the circuit's wires: the sample less its minimums, and weights that are private. They are secret.</param>
internal sealed record DirectInstance(DirectStatement Statement, ImmutableArray<BigInteger> Private)
{
    /// <summary>That of a sample.</summary>
    /// <param name="model">The model.</param>
    /// <param name="weights">The bits of private weights and their salt; empty if weights are constants.</param>
    /// <param name="sample">The values of the circuit's inputs, in the pipeline's order.</param>
    /// <param name="challenge">The challenge of this sample.</param>
    public static DirectInstance Of(DirectModel model, ImmutableArray<int> weights, int[] sample, BigInteger challenge)
    {
        var bits = FeatureInputs.ToBits(model.Description.Pipeline.Inputs, sample, weights.AsSpan());
        return new(new([], model.Hash, challenge, model.Commitment, model.PackSample(bits)), [.. model.Inputs.Select(input => (BigInteger)bits[input.Source])]);
    }

    /// <summary>The inputs of the witness program: the public ones, then the private ones.</summary>
    public BigInteger[] Inputs => [.. Statement.Inputs, .. Private];

    /// <summary>The same, 32 bytes each.</summary>
    public byte[] ToBytes() => FieldBytes.Of([.. Statement.Inputs, .. Private]);
}
