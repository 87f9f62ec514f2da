using System.Collections.Immutable;
using Zkml.Circuits;

namespace Zkml.Lowering;

/// <summary>A circuit whose weights are inputs, and what they are.</summary>
/// <param name="Circuit">The circuit; its inputs after those of the features are weights.</param>
/// <param name="Weights">The bits of each weight, in the order of the inputs' <see cref="CircuitInput.Source"/>, after those of the features.</param>
public sealed record PrivateWeightCircuit(Circuit Circuit, ImmutableArray<int> Weights);
