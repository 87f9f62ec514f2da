using System.Numerics;

namespace Zkml.Circuits;

/// <summary>
/// A closed range of integers that is proven to contain every value that a circuit value can take, over all inputs that the input types admit.
/// Never empty; the ends are exact and of any size.
/// </summary>
/// <remarks>
/// The circuit computes in a prime field, but as long as every interval is far smaller than the field, field arithmetic is integer arithmetic;
/// that is what intervals are for.
/// </remarks>
public readonly record struct Interval
{
    /// <summary>Creates [<paramref name="minimum"/>, <paramref name="maximum"/>].</summary>
    /// <exception cref="ArgumentException">The minimum is above the maximum.</exception>
    public Interval(BigInteger minimum, BigInteger maximum)
    {
        if (minimum > maximum)
        {
            throw new ArgumentException($"an interval cannot reach from {minimum} to {maximum}");
        }

        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The smallest value.</summary>
    public BigInteger Minimum { get; }

    /// <summary>The largest value.</summary>
    public BigInteger Maximum { get; }

    /// <summary>{0, 1}.</summary>
    public static Interval Bit { get; } = new(0, 1);

    /// <summary>Whether the interval contains only one value.</summary>
    public bool IsConstant => Minimum == Maximum;

    /// <summary>The width of the narrowest unsigned integer that holds every value; the interval must not reach below 0.</summary>
    public int UnsignedBits => Minimum.Sign >= 0
        ? (int)Maximum.GetBitLength()
        : throw new InvalidOperationException($"{this} reaches below zero");

    /// <summary>The smallest n with every value in [-2^(n-1), 2^(n-1)): the width of the narrowest two's complement integer, including the sign.</summary>
    public int SignedBits => (int)BigInteger.Max(Minimum.GetBitLength(), Maximum.GetBitLength()) + 1;

    /// <summary>The interval of a single value.</summary>
    public static Interval Of(BigInteger value) => new(value, value);

    /// <summary>All values of an unsigned integer of that width.</summary>
    public static Interval OfUnsigned(int bits) => new(0, (BigInteger.One << bits) - 1);

    /// <summary>The sums of one value of each.</summary>
    public static Interval operator +(Interval left, Interval right) => new(left.Minimum + right.Minimum, left.Maximum + right.Maximum);

    /// <summary>The differences of one value of each.</summary>
    public static Interval operator -(Interval left, Interval right) => new(left.Minimum - right.Maximum, left.Maximum - right.Minimum);

    /// <summary>The multiples.</summary>
    public static Interval operator *(BigInteger factor, Interval interval) => factor.Sign >= 0
        ? new(factor * interval.Minimum, factor * interval.Maximum)
        : new(factor * interval.Maximum, factor * interval.Minimum);

    /// <summary>The products of one value of each, taken independently.</summary>
    public static Interval operator *(Interval left, Interval right)
    {
        var a = left.Minimum * right.Minimum;
        var b = left.Minimum * right.Maximum;
        var c = left.Maximum * right.Minimum;
        var d = left.Maximum * right.Maximum;
        return new(BigInteger.Min(BigInteger.Min(a, b), BigInteger.Min(c, d)), BigInteger.Max(BigInteger.Max(a, b), BigInteger.Max(c, d)));
    }

    /// <summary>The squares: never below 0, unlike the product of the interval with itself.</summary>
    public Interval Square()
    {
        var low = Minimum * Minimum;
        var high = Maximum * Maximum;
        return new(Contains(0) ? 0 : BigInteger.Min(low, high), BigInteger.Max(low, high));
    }

    /// <summary>max(x, 0) of every value x.</summary>
    public Interval ClampBelowAtZero() => new(BigInteger.Max(Minimum, 0), BigInteger.Max(Maximum, 0));

    /// <summary>The smallest interval that contains both.</summary>
    public Interval Hull(Interval other) => new(BigInteger.Min(Minimum, other.Minimum), BigInteger.Max(Maximum, other.Maximum));

    /// <summary>The common part of two proven intervals of the same value; two proofs about one value cannot exclude each other.</summary>
    public Interval Intersect(Interval other) => new(BigInteger.Max(Minimum, other.Minimum), BigInteger.Min(Maximum, other.Maximum));

    /// <summary>Whether the value lies within.</summary>
    public bool Contains(BigInteger value) => Minimum <= value && value <= Maximum;

    /// <summary>Whether the whole other interval lies within.</summary>
    public bool Contains(Interval other) => Minimum <= other.Minimum && other.Maximum <= Maximum;

    /// <inheritdoc/>
    public override string ToString() => $"[{Minimum}, {Maximum}]";
}
