using System.Collections.Immutable;
using System.Numerics;
using Zkml.Circuits.Backends.R1cs.Rows;

namespace Zkml.Circuits.Backends.R1cs.Words;

/// <summary>
/// A word with its digits: each of them is checked to be in its range, and together they are the word. The word is proven to be below 2^bits, and bits are so few that no other digits
/// have the same sum modulo the field.
/// </summary>
internal sealed class Word
{
    private readonly ImmutableArray<Digit> _digits;
    private readonly ImmutableArray<WireSum> _sums;

    private Word(ImmutableArray<Digit> digits, ImmutableArray<WireSum> sums)
    {
        _digits = digits;
        _sums = sums;
    }

    /// <summary>Adds the digits of a word.</summary>
    /// <param name="draft">Where they are added.</param>
    /// <param name="source">What the word is.</param>
    /// <param name="digits">Its digits, from the lowest.</param>
    /// <param name="sparesLowest">Whether the lowest digit is no wire but what the others leave of the word: a row less, but the digit is a long sum in two or three places.</param>
    public static Word Add(SystemDraft draft, WireSum source, ImmutableArray<Digit> digits, bool sparesLowest)
    {
        var sums = new WireSum[digits.Length];
        for (var first = sparesLowest ? 1 : 0; first < digits.Length;)
        {
            var count = 1;
            while (first + count < digits.Length && digits[first + count].Bits == digits[first].Bits)
            {
                count++;
            }

            var wire = -1;
            for (var i = first; i < first + count; i++)
            {
                var next = draft.AddWire(Interval.OfUnsigned(digits[i].Bits));
                wire = i == first ? next : wire;
                sums[i] = SumBuilder.Of(next);
            }

            draft.Add(new SlicesStep(wire, count, source, digits[first].Offset, digits[first].Bits));
            first += count;
        }

        var rest = new SumBuilder().Add(BigInteger.One, source);
        for (var i = sparesLowest ? 1 : 0; i < digits.Length; i++)
        {
            rest.Add(-(BigInteger.One << digits[i].Offset), sums[i]);
        }

        if (sparesLowest)
        {
            sums[0] = rest.ToSum();
        }
        else
        {
            draft.Add(DraftRow.Linear(rest.ToSum()));
        }

        for (var i = 0; i < digits.Length; i++)
        {
            RangeCheck.Add(draft, sums[i], digits[i].Bits);
        }

        return new(digits, [.. sums]);
    }

    /// <summary>The number that some of the word's bits are; the word's digits end where they do.</summary>
    public WireSum Slice(int offset, int length)
    {
        var sum = new SumBuilder();
        for (var i = 0; i < _digits.Length; i++)
        {
            if (_digits[i].Offset >= offset && _digits[i].Offset < offset + length)
            {
                sum.Add(BigInteger.One << (_digits[i].Offset - offset), _sums[i]);
            }
        }

        return sum.ToSum();
    }
}
