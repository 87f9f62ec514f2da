namespace Zkml.Aleo.Counting;

/// <summary>The numbers of non-zero entries in the matrices A, B and C of a circuit.</summary>
public readonly record struct NonZeros(long A, long B, long C)
{
    /// <summary>The fullest matrix's.</summary>
    public long Maximum => Math.Max(A, Math.Max(B, C));

    /// <summary>All three matrices'.</summary>
    public long Total => A + B + C;

    /// <summary>Sum, matrix by matrix.</summary>
    public static NonZeros operator +(NonZeros left, NonZeros right) => new(left.A + right.A, left.B + right.B, left.C + right.C);

    /// <summary>Difference, matrix by matrix.</summary>
    public static NonZeros operator -(NonZeros left, NonZeros right) => new(left.A - right.A, left.B - right.B, left.C - right.C);
}
