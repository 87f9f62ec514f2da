using System.Collections.Immutable;

namespace Zkml.Data.Features.Tables;

/// <summary>
/// A raw number of a table becomes the code of its place among the numbers that a model's tests compare it with. What lies between two of them is the same to every test, so nothing is
/// lost, however far apart or close together they are; and a code takes few bits. That a feature is missing is a code, too.
/// </summary>
/// <param name="Boundaries">Ascending: a number equal to one of them belongs to what is below.</param>
/// <param name="Codes">The code of the numbers up to each boundary, and of those above the last; ascending where the tests are thresholds. Some may be equal, where no test tells them apart.</param>
/// <param name="MissingCode">The code of a missing feature; null if the model has no side for it.</param>
/// <param name="Bits">How many bits the circuit reads. All their patterns are valid: one that is no code means what the next code below it means.</param>
public sealed record RankEncoding(ImmutableArray<double> Boundaries, ImmutableArray<int> Codes, int? MissingCode, int Bits) : FeatureEncoding(0, Bits)
{
    /// <summary>How many different codes there are.</summary>
    public int CodeCount => (MissingCode is { } missing ? Codes.Append(missing) : Codes).Distinct().Count();

    /// <inheritdoc/>
    public override long Quantize(double raw)
    {
        if (double.IsNaN(raw))
        {
            return MissingCode ?? throw MissingNumber.Refused(nameof(raw));
        }

        var position = Boundaries.AsSpan().BinarySearch(raw);
        return Codes[position < 0 ? ~position : position];
    }

    /// <summary>Equal where boundaries and codes are; the generated comparison would compare the arrays by reference.</summary>
    public bool Equals(RankEncoding? other) =>
        other is not null && Bits == other.Bits && MissingCode == other.MissingCode && Boundaries.AsSpan().SequenceEqual(other.Boundaries.AsSpan()) && Codes.AsSpan().SequenceEqual(other.Codes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Boundaries.Length, MissingCode, Bits);
}
