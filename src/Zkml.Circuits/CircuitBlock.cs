namespace Zkml.Circuits;

/// <summary>A part of the circuit that belongs together for a reader: a neuron, a round of the argmax.</summary>
/// <param name="Section">The section it stands in: a layer.</param>
/// <param name="Title">What it computes, in a few words.</param>
public sealed record CircuitBlock(string Section, string Title);
