namespace Zkml.Circuits.Gadgets;

/// <summary>An unsigned number whose bits are available: consecutive bits of an input or of a decomposition.</summary>
/// <param name="Word">An input or a decomposition of the circuit.</param>
/// <param name="Offset">The number's lowest bit in it.</param>
/// <param name="Length">The number of its bits, 1 to 63.</param>
public readonly record struct BitRange(int Word, int Offset, int Length);
