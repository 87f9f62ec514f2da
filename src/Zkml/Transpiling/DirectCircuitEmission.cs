using System.Collections.Immutable;
using Zkml.Circuits;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Models.Trees;

namespace Zkml.Transpiling;

/// <summary>A model's circuit as a constraint system.</summary>
/// <param name="Model">The model that the circuit computes; for private weights, with a pipeline and integers made for them.</param>
/// <param name="Circuit">The circuit. Values may be wider than any integer, where several share a word; the witness program computes them.</param>
/// <param name="Emission">The constraint system, and the program that computes its witness.</param>
/// <param name="Weights">The bits of the weights that are inputs, and of the salt, which follow those of the sample; empty if the weights are constants. They are secret.</param>
public sealed record DirectCircuitEmission(ZkModel Model, Circuit Circuit, R1csEmission Emission, ImmutableArray<int> Weights)
{
    /// <summary>
    /// The private inputs in the order of the system's wires: name, width, and <see cref="CircuitInput.Source"/>, the place of the number in a row of <see cref="FeatureInputs.ToBits"/>.
    /// </summary>
    public ImmutableArray<CircuitInput> Inputs => Circuit.Inputs;

    /// <summary>The shape of the trees, with thresholds and leaves that say nothing; null if the weights are constants.</summary>
    public PrivateTrees? Shape { get; init; }

    /// <summary>The features of the splits that hide the shape of the trees; empty if it is public. They are secret.</summary>
    public ImmutableArray<int> Padding { get; init; } = [];
}
