namespace Zkml.Circuits.Gadgets;

/// <summary>The position of a value's bits after a packed decomposition.</summary>
/// <param name="Word">The decomposition.</param>
/// <param name="Offset">The value's lowest bit in it.</param>
public readonly record struct PackedWord(int Word, int Offset);
