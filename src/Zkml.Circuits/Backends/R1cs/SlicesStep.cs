namespace Zkml.Circuits.Backends.R1cs;

/// <summary>
/// Consecutive slices of a sum's bits: wire FirstWire + i is floor(source / 2^(Offset + i · Length)) mod 2^Length, for i from 0 to Count - 1. The source is proven to be in
/// [0, 2^251), so it is the same number in every field.
/// </summary>
/// <param name="FirstWire">The wire of the lowest slice.</param>
/// <param name="Count">The number of slices, 1 or more.</param>
/// <param name="Source">The sum that is sliced.</param>
/// <param name="Offset">The lowest bit of the lowest slice.</param>
/// <param name="Length">The number of bits of a slice; 1 for bits.</param>
public sealed record SlicesStep(int FirstWire, int Count, WireSum Source, int Offset, int Length) : WitnessStep;
