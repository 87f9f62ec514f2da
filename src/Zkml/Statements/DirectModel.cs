using System.Collections.Immutable;
using System.Numerics;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Varuna.Engines;

namespace Zkml.Statements;

/// <summary>A model as its owner proves it and a verifier knows it: what it is, and the constraint system that computes it.</summary>
/// <param name="Name">Where it came from, for messages: a directory, a model file, a preset.</param>
/// <param name="Description">What its numbers mean.</param>
/// <param name="Shape">Which public inputs its statements have.</param>
/// <param name="Circuit">The constraint system and its witness program.</param>
/// <param name="Inputs">The circuit's inputs, in the order in which they are the witness program's private inputs.</param>
public sealed record DirectModel(string Name, ModelDescription Description, StatementShape Shape, DirectCircuit Circuit, ImmutableArray<CircuitInput> Inputs)
{
    /// <summary>The hash that names the model.</summary>
    public ModelHash Hash { get; } = Description.Hash;

    /// <summary>The commitment to private weights; null if weights are constants.</summary>
    public BigInteger? Commitment => (Description.Weights as CommittedWeights)?.Commitment;

    /// <summary>The number of samples in one proof that the circuit was optimised for.</summary>
    public int OptimisedFor { get; init; } = 1;

    /// <summary>The price of its proofs; null for a circuit that was not read.</summary>
    public ProofPrice? Price { get; internal init; }

    /// <summary>The circuit that commits to private weights; null if weights are constants.</summary>
    internal Circuit? Committing { get; init; }

    /// <summary>Packs a sample into the words that a statement about it has; none if samples are private.</summary>
    /// <param name="bits">The values of the circuit's inputs, less their minimums, by source; those of weights do not matter.</param>
    internal ImmutableArray<BigInteger> PackSample(IReadOnlyList<int> bits) =>
        Shape.SampleWords == 0 ? [] : [.. PublicSample.Of(Inputs).Pack([.. Inputs.Select(input => input.IsWeight ? 0 : (BigInteger)bits[input.Source])])];
}
