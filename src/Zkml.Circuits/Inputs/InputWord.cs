namespace Zkml.Circuits.Inputs;

/// <summary>An unsigned integer of the program's input that holds circuit inputs.</summary>
/// <param name="Width">8, 16, 32, 64 or 128 bits.</param>
/// <param name="Path">Its access path from the input, the same in Aleo and Leo: <c>[3u32]</c>, <c>.w3</c>, or empty.</param>
public sealed record InputWord(int Width, string Path);
