namespace Zkml.Circuits.Backends.R1cs.Files;

/// <summary>How a sum is written: the two lowest bits of the number that it begins with.</summary>
internal static class SumForm
{
    /// <summary>The number of terms; then for each the gap to the wire before, and the coefficient.</summary>
    public const int Terms = 0;

    /// <summary>How many sums ago there was one with the same wires; then the coefficients.</summary>
    public const int SameWires = 1;

    /// <summary>The number of terms; then the first wire, its coefficient, and by how many bits the coefficient grows from one wire to the next.</summary>
    public const int Run = 2;

    /// <summary>How many sums ago there was the same.</summary>
    public const int Same = 3;

    public const int Bits = 2;
    public const int Mask = 3;
}
