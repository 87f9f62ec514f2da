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
/// <param name="Groups">For each number the scores that it carries, from the lowest bit up; none wider than the widest integer.</param>
internal sealed record ScorePacking(ImmutableArray<ImmutableArray<PackedScore>> Groups)
{
    /// <summary>Scores in their order, as many to a group as fit.</summary>
    /// <param name="maximums">What the sum of each score can be at most, if it is raised so that it is never below 0.</param>
    public static ScorePacking Of(IReadOnlyList<BigInteger> maximums)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<PackedScore>>();
        var group = ImmutableArray.CreateBuilder<PackedScore>();
        var used = 0;
        for (var score = 0; score < maximums.Count; score++)
        {
            var bits = Math.Max(1, (int)maximums[score].GetBitLength());
            if (used + bits > IntegerWidth.Maximum && group.Count > 0)
            {
                groups.Add(group.DrainToImmutable());
                used = 0;
            }

            group.Add(new(score, used, bits));
            used += bits;
        }

        groups.Add(group.DrainToImmutable());
        return new(groups.ToImmutable());
    }

    /// <summary>Every score alone: nothing needs to be read from bits.</summary>
    public static ScorePacking Separate(IReadOnlyList<BigInteger> maximums) =>
        new([.. maximums.Select((maximum, score) => ImmutableArray.Create(new PackedScore(score, 0, Math.Max(1, (int)maximum.GetBitLength()))))]);

    /// <summary>What reading the sums costs.</summary>
    public int UnpackingCost => Groups.Where(group => group.Length > 1).Sum(group => IntegerWidth.Holding(BitsOf(group))!.Value + 1);

    /// <summary>The sum of each score, from the sums of the packed numbers.</summary>
    /// <param name="builder">Where to build.</param>
    /// <param name="terms">What each group's number is the sum of.</param>
    public int[] Unpack(CircuitBuilder builder, IReadOnlyList<IReadOnlyList<LinearTerm>> terms)
    {
        var scores = new int[Groups.Sum(group => group.Length)];
        for (var i = 0; i < Groups.Length; i++)
        {
            var sum = builder.Linear(terms[i], bound: Interval.OfUnsigned(BitsOf(Groups[i])));
            if (Groups[i] is [var only])
            {
                scores[only.Score] = sum;
                continue;
            }

            var word = builder.Decompose(sum, IntegerWidth.Holding(BitsOf(Groups[i]))!.Value);
            foreach (var packed in Groups[i])
            {
                scores[packed.Score] = builder.Slice(word, packed.Offset, packed.Bits);
            }
        }

        return scores;
    }

    private static int BitsOf(ImmutableArray<PackedScore> group) => group[^1].Offset + group[^1].Bits;
}
