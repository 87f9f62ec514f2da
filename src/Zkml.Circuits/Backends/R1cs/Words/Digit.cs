namespace Zkml.Circuits.Backends.R1cs.Words;

/// <summary>Consecutive bits of a word: <paramref name="Bits"/> bits from bit <paramref name="Offset"/> up.</summary>
internal readonly record struct Digit(int Offset, int Bits)
{
    /// <summary>The bit after the highest.</summary>
    public int End => Offset + Bits;

    /// <summary>Whether all bits of another are among these.</summary>
    public bool Contains(Digit other) => Offset <= other.Offset && other.End <= End;
}
