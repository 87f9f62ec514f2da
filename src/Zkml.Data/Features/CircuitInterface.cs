using System.Collections.Immutable;

namespace Zkml.Data.Features;

/// <summary>Where a circuit takes over from a pipeline: what enters it, and the features that it computes from that.</summary>
/// <param name="Inputs">The small integers that enter the circuit.</param>
/// <param name="Features">What the model sees: each a linear combination of the inputs.</param>
public sealed record CircuitInterface(ImmutableArray<FeatureInput> Inputs, ImmutableArray<LinearFeature> Features);
