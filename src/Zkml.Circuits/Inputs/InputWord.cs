namespace Zkml.Circuits.Inputs;

/// <summary>An unsigned integer of the program's input that carries circuit inputs.</summary>
/// <param name="Width">8, 16, 32, 64 or 128 bits.</param>
/// <param name="Path">How to reach it from the input in Aleo and Leo alike: <c>[3u32]</c>, <c>.w3</c>, or nothing.</param>
public sealed record InputWord(int Width, string Path);
