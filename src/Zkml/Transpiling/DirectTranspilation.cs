using System.Collections.Immutable;
using Zkml.Lowering.Trees;
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

    /// <summary>The options that make the same commitment and the same padding again. They are secret.</summary>
    /// <param name="options">Options of a model with the same weights.</param>
    public TranspileOptions Secrets(TranspileOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Commits ? options with { Padding = Emission.Padding, Salt = [.. Weights.TakeLast(WeightInputs.SaltInputs).SelectMany(part => new[] { (byte)part, (byte)(part >> 8) })] } : options;
    }
}
