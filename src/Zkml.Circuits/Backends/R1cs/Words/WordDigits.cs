using System.Collections.Immutable;

namespace Zkml.Circuits.Backends.R1cs.Words;

/// <summary>
/// The digits that a word is cut into: as few as its slices allow, each of up to three bits. A digit costs a row per bit, whatever its length: a polynomial of degree 2^n takes n
/// multiplications; but wherever it occurs it is one non-zero, where its bits would be several.
/// </summary>
internal static class WordDigits
{
    /// <summary>The maximum number of bits of a digit: from 16 values on, the polynomial that vanishes on them takes more multiplications than there are bits.</summary>
    public const int MaximumBits = 3;

    /// <summary>The digits, from the lowest.</summary>
    /// <param name="bits">The number of bits of the word.</param>
    /// <param name="cuts">The bits at which a slice begins or ends.</param>
    public static ImmutableArray<Digit> Of(int bits, IEnumerable<int> cuts)
    {
        var digits = ImmutableArray.CreateBuilder<Digit>();
        var start = 0;
        foreach (var end in cuts.Where(cut => cut > 0 && cut < bits).Append(bits).Distinct().Order())
        {
            while (start < end)
            {
                digits.Add(new(start, int.Min(MaximumBits, end - start)));
                start += digits[^1].Bits;
            }
        }

        return digits.ToImmutable();
    }
}
