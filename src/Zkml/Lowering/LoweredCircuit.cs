using System.Collections.Immutable;
using Zkml.Circuits;

namespace Zkml.Lowering;

/// <summary>A circuit before any pass, and what its private weights are.</summary>
/// <param name="Circuit">The circuit; inputs after those of the features are weights.</param>
/// <param name="Weights">The bits of each weight, in the order of the inputs' <see cref="CircuitInput.Source"/>, after those of the features; empty where weights are constants.</param>
public sealed record LoweredCircuit(Circuit Circuit, ImmutableArray<int> Weights);
