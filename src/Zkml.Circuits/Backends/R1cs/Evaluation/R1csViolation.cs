namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>A row that does not hold.</summary>
/// <param name="Sample">The sample, from 0.</param>
/// <param name="Row">The row, an index into <see cref="ConstraintSystem.Constraints"/>.</param>
public readonly record struct R1csViolation(int Sample, int Row) : IComparable<R1csViolation>
{
    /// <summary>The earlier sample comes first; of one sample, the earlier row.</summary>
    public int CompareTo(R1csViolation other) => (Sample, Row).CompareTo((other.Sample, other.Row));

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(R1csViolation left, R1csViolation right) => left.CompareTo(right) < 0;

    /// <summary>Whether the right one comes first.</summary>
    public static bool operator >(R1csViolation left, R1csViolation right) => left.CompareTo(right) > 0;

    /// <summary>Whether the right one does not come first.</summary>
    public static bool operator <=(R1csViolation left, R1csViolation right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one does not come first.</summary>
    public static bool operator >=(R1csViolation left, R1csViolation right) => left.CompareTo(right) >= 0;
}
