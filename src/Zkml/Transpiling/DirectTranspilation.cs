using System.Collections.Immutable;
using Zkml.Statements;

namespace Zkml.Transpiling;

/// <summary>A model transpiled to a constraint system.</summary>
/// <param name="Computed">The model that the circuit computes; for private weights, with a pipeline and integers made for them.</param>
/// <param name="Options">The options that it was transpiled with.</param>
/// <param name="Emission">The constraint system and its witness program.</param>
/// <param name="Model">What is proven and verified.</param>
public sealed record DirectTranspilation(ZkModel Computed, TranspileOptions Options, DirectCircuitEmission Emission, DirectModel Model)
{
    /// <summary>The bits of the weights that are inputs, and of the salt, which follow those of the sample; empty if the weights are constants. They are secret.</summary>
    public ImmutableArray<int> Weights => Emission.Weights;
}
