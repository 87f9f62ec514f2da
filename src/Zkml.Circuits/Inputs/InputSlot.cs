namespace Zkml.Circuits.Inputs;

/// <summary>The position of a circuit input: <paramref name="Bits"/> bits of a word, from bit <paramref name="Offset"/> up.</summary>
public readonly record struct InputSlot(int Word, int Offset, int Bits);
