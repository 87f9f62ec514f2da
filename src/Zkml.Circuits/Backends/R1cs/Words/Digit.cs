namespace Zkml.Circuits.Backends.R1cs.Words;

/// <summary>A digit of a word: <paramref name="Bits"/> bits from bit <paramref name="Offset"/> up.</summary>
internal readonly record struct Digit(int Offset, int Bits);
