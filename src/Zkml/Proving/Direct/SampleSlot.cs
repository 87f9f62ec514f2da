namespace Zkml.Proving.Direct;

/// <summary>An input in a word of a packed sample.</summary>
/// <param name="Input">The index of the circuit's input.</param>
/// <param name="Offset">The lowest of its bits in the word.</param>
public sealed record SampleSlot(int Input, int Offset);
