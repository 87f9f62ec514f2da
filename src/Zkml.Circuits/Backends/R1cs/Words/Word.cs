using System.Numerics;
using Zkml.Circuits.Backends.R1cs.Rows;

namespace Zkml.Circuits.Backends.R1cs.Words;

/// <summary>
/// A word with its digits: each of them is checked to be in its range, and together they are the word. The word is proven to be below 2^bits, and bits are so few that no other digits
/// have the same sum modulo the field.
/// </summary>
internal sealed class Word
{
    private readonly WordDigits _digits;
    private readonly Dictionary<Digit, WireSum> _sums = [];

    private Word(WordDigits digits) => _digits = digits;

    /// <summary>Adds the digits of a word.</summary>
    /// <param name="draft">Where they are added.</param>
    /// <param name="source">What the word is.</param>
    /// <param name="digits">Its digits.</param>
    /// <param name="sparesLowest">
    /// Whether the lowest digit, or the group that begins there, is no wire but what the others leave of the word: a row less, but the digit is a long sum in two or three places.
    /// </param>
    public static Word Add(SystemDraft draft, WireSum source, WordDigits digits, bool sparesLowest)
    {
        var word = new Word(digits);
        word.AddParts(draft, source, sparesLowest);
        foreach (var group in digits.Groups)
        {
            word.AddGroup(draft, source, group);
        }

        foreach (var digit in digits.Digits)
        {
            RangeCheck.Add(draft, word._sums[digit], digit.Bits);
        }

        return word;
    }

    /// <summary>The number that some of the word's bits are; digits end where slices do.</summary>
    public WireSum Slice(Digit slice)
    {
        if (_sums.TryGetValue(slice, out var whole))
        {
            return whole;
        }

        var sum = new SumBuilder();
        foreach (var digit in _digits.Digits.Where(slice.Contains))
        {
            sum.Add(BigInteger.One << (digit.Offset - slice.Offset), _sums[digit]);
        }

        return sum.ToSum();
    }

    /// <summary>The parts whose sum is the word: groups, and digits that are in none.</summary>
    private void AddParts(SystemDraft draft, WireSum source, bool sparesLowest)
    {
        Digit[] parts = [.. _digits.Groups.Concat(_digits.Digits.Where(digit => !_digits.Groups.Any(group => group.Contains(digit)))).OrderBy(part => part.Offset)];
        AddWires(draft, source, sparesLowest ? parts.AsSpan(1) : parts);
        var rest = Rest(source, parts.Where(_sums.ContainsKey), 0);
        if (sparesLowest)
        {
            _sums[parts[0]] = rest;
        }
        else
        {
            draft.Add(DraftRow.Linear(rest));
        }
    }

    /// <summary>The digits of a group. The lowest is what the others leave of the group's wire, which takes no row.</summary>
    private void AddGroup(SystemDraft draft, WireSum source, Digit group)
    {
        Digit[] digits = [.. _digits.Digits.Where(group.Contains)];
        AddWires(draft, source, digits.AsSpan(1));
        _sums[digits[0]] = Rest(_sums[group], digits[1..], group.Offset);
    }

    private WireSum Rest(WireSum sum, IEnumerable<Digit> parts, int offset)
    {
        var rest = new SumBuilder().Add(BigInteger.One, sum);
        foreach (var part in parts)
        {
            rest.Add(-(BigInteger.One << (part.Offset - offset)), _sums[part]);
        }

        return rest.ToSum();
    }

    /// <summary>A wire for each part, computed by as few steps as there are runs of equal lengths.</summary>
    private void AddWires(SystemDraft draft, WireSum source, ReadOnlySpan<Digit> parts)
    {
        while (!parts.IsEmpty)
        {
            var count = 1;
            while (count < parts.Length && parts[count].Bits == parts[0].Bits && parts[count].Offset == parts[count - 1].End)
            {
                count++;
            }

            draft.Add(new SlicesStep(draft.Wires, count, source, parts[0].Offset, parts[0].Bits));
            foreach (var part in parts[..count])
            {
                _sums[part] = SumBuilder.Of(draft.AddWire(Interval.OfUnsigned(part.Bits)));
            }

            parts = parts[count..];
        }
    }
}
