using System.Collections.Immutable;
using System.Numerics;
using Zkml.Circuits;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;

namespace Zkml.Lowering.Trees;

/// <summary>
/// Scores side by side in one number, so that one selection in a tree selects all of them. Each has room for its sum over all trees, so that the
/// sums can be read from the bits of the sum of the numbers.
/// </summary>
/// <param name="ScoreCount">How many scores there are; those whose sum is always 0 are in no group.</param>
/// <param name="Widths">The widths of words.</param>
/// <param name="Groups">For each number the scores that it carries, from the lowest bit up; none wider than the widest integer.</param>
internal sealed record ScorePacking(int ScoreCount, WordWidths Widths, ImmutableArray<ImmutableArray<PackedScore>> Groups)
{
    /// <summary>Scores in their order, as many to a group as fit.</summary>
    /// <param name="maximums">What the sum of each score can be at most, if it is raised so that it is never below 0.</param>
    /// <param name="widths">The widths of words; Aleo's if null.</param>
    public static ScorePacking Of(IReadOnlyList<BigInteger> maximums, WordWidths? widths = null)
    {
        widths ??= WordWidths.Aleo;
        var groups = new List<List<PackedScore>>();
        foreach (var (score, bits) in BitsOf(maximums))
        {
            // A bit less than the widest word: differences of two such numbers fit 128 bits with their sign, where they are evaluated.
            if (groups.Count == 0 || End(groups[^1]) + bits > widths.Maximum - 1)
            {
                groups.Add([]);
            }

            groups[^1].Add(new(score, groups[^1].Count == 0 ? 0 : End(groups[^1]), bits));
        }

        return new(maximums.Count, widths, [.. groups.Select(group => group.ToImmutableArray())]);
    }

    /// <summary>Every score alone: nothing needs to be read from bits.</summary>
    public static ScorePacking Separate(IReadOnlyList<BigInteger> maximums, WordWidths? widths = null) =>
        new(maximums.Count, widths ?? WordWidths.Aleo, [.. BitsOf(maximums).Select(width => ImmutableArray.Create(new PackedScore(width.Score, 0, width.Bits)))]);

    /// <summary>What reading the sums costs.</summary>
    public int UnpackingCost => Groups.Where(group => group.Length > 1).Sum(group => Widths.Holding(End(group))!.Value + 1);

    /// <summary>The sum of each score, from the sums of the packed numbers.</summary>
    /// <param name="builder">Where to build.</param>
    /// <param name="terms">What each group's number is the sum of.</param>
    public int[] Unpack(CircuitBuilder builder, IReadOnlyList<IReadOnlyList<LinearTerm>> terms)
    {
        var scores = new int[ScoreCount];
        Array.Fill(scores, builder.Constant(0));
        for (var i = 0; i < Groups.Length; i++)
        {
            var sum = builder.Linear(terms[i], bound: Interval.OfUnsigned(End(Groups[i])));
            if (Groups[i] is [var only])
            {
                scores[only.Score] = sum;
                continue;
            }

            var word = builder.Decompose(sum, Widths.Holding(End(Groups[i]))!.Value);
            foreach (var packed in Groups[i])
            {
                scores[packed.Score] = builder.Slice(word, packed.Offset, packed.Bits);
            }
        }

        return scores;
    }

    private static IEnumerable<(int Score, int Bits)> BitsOf(IReadOnlyList<BigInteger> maximums) =>
        maximums.Select((maximum, score) => (score, (int)maximum.GetBitLength())).Where(width => width.Item2 > 0);

    private static int End(IReadOnlyList<PackedScore> group) => group[^1].Offset + group[^1].Bits;
}
