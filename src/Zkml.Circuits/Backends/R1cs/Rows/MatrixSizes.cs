namespace Zkml.Circuits.Backends.R1cs.Rows;

/// <summary>The numbers of non-zeros of the three matrices.</summary>
internal readonly record struct MatrixSizes(long A, long B, long C)
{
    /// <summary>The non-zeros of the fullest one.</summary>
    public long Maximum => long.Max(A, long.Max(B, C));

    /// <summary>The non-zeros of all.</summary>
    public long Total => A + B + C;

    /// <summary>The differences, matrix by matrix.</summary>
    public static MatrixSizes operator -(MatrixSizes left, MatrixSizes right) => new(left.A - right.A, left.B - right.B, left.C - right.C);

    /// <summary>The share of its room that the fullest takes.</summary>
    public double FullestOf(MatrixSizes room) => double.Max((double)A / room.A, double.Max((double)B / room.B, (double)C / room.C));

    /// <summary>The non-zeros of a row.</summary>
    public static MatrixSizes Of(R1csConstraint row) => new(row.A.Terms.Length, row.B.Terms.Length, row.C.Terms.Length);

    /// <summary>The sums, matrix by matrix.</summary>
    public static MatrixSizes operator +(MatrixSizes left, MatrixSizes right) => new(left.A + right.A, left.B + right.B, left.C + right.C);
}
