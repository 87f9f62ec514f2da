namespace Zkml.Circuits.Inputs;

/// <summary>Where a circuit input stands: <paramref name="Bits"/> bits of a word, from bit <paramref name="Offset"/> up.</summary>
public readonly record struct InputSlot(int Word, int Offset, int Bits);
