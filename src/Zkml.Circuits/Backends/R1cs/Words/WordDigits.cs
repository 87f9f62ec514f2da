using System.Collections.Immutable;

namespace Zkml.Circuits.Backends.R1cs.Words;

/// <summary>
/// The digits that a word is cut into: as few as its slices allow, each of up to three bits. A digit costs a row per bit, whatever its length: a polynomial of degree 2^n takes n
/// multiplications; but wherever it occurs it is one non-zero, where its bits would be several.
/// </summary>
/// <param name="Digits">The digits, from the lowest.</param>
/// <param name="Groups">Runs of digits that are a wire together, from the lowest: numbers that are read more than once. Disjoint, each of two digits or more.</param>
internal sealed record WordDigits(ImmutableArray<Digit> Digits, ImmutableArray<Digit> Groups)
{
    /// <summary>The maximum number of bits of a digit: from 16 values on, the polynomial that vanishes on them takes more multiplications than there are bits.</summary>
    public const int MaximumBits = 3;

    /// <summary>The digits of a word.</summary>
    /// <param name="bits">The number of bits of the word.</param>
    /// <param name="slices">The numbers that are read from it, and whether more than once.</param>
    public static WordDigits Of(int bits, IReadOnlyCollection<(Digit Slice, bool IsReadOften)> slices)
    {
        var digits = ImmutableArray.CreateBuilder<Digit>();
        var start = 0;
        foreach (var end in slices.SelectMany(slice => new[] { slice.Slice.Offset, slice.Slice.End }).Where(cut => cut > 0 && cut < bits).Append(bits).Distinct().Order())
        {
            while (start < end)
            {
                digits.Add(new(start, int.Min(MaximumBits, end - start)));
                start += digits[^1].Bits;
            }
        }

        return new(digits.ToImmutable(), Group(digits, slices));
    }

    private static ImmutableArray<Digit> Group(ImmutableArray<Digit>.Builder digits, IReadOnlyCollection<(Digit Slice, bool IsReadOften)> slices)
    {
        var groups = ImmutableArray.CreateBuilder<Digit>();
        foreach (var slice in slices.Where(slice => slice.IsReadOften).Select(slice => slice.Slice).Distinct().OrderBy(slice => slice.Offset))
        {
            // A slice beyond the word's bits, or across others, stays a sum of digits.
            var isAlone = slices.All(other => other.Slice == slice || other.Slice.End <= slice.Offset || slice.End <= other.Slice.Offset);
            if (isAlone && digits.Count(slice.Contains) > 1 && slice.End <= digits[^1].End)
            {
                groups.Add(slice);
            }
        }

        return groups.ToImmutable();
    }
}
