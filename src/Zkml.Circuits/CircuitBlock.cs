namespace Zkml.Circuits;

/// <summary>A part of the circuit that readers see as a unit, such as a neuron or a round of the argmax.</summary>
/// <param name="Section">Its section, such as a layer.</param>
/// <param name="Title">What it computes, in a few words.</param>
public sealed record CircuitBlock(string Section, string Title);
