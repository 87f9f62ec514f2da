namespace Zkml.Circuits.Gadgets;

/// <summary>Where a value's bits stand after a packed decomposition.</summary>
/// <param name="Word">The decomposition.</param>
/// <param name="Offset">The value's lowest bit in it.</param>
public readonly record struct PackedWord(int Word, int Offset);
