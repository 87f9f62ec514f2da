using System.Numerics;
using Zkml.Lowering.Trees;

namespace Zkml.Tests.Lowering.Trees;

public sealed class ScorePackingTests
{
    [Fact]
    public void Scores_stand_side_by_side_each_as_wide_as_its_largest_sum_and_one_that_is_always_0_takes_no_room()
    {
        var packing = ScorePacking.Of([3, 0, 255, 1]);

        packing.ScoreCount.ShouldBe(4);
        packing.Groups.ShouldHaveSingleItem().ShouldBe([new(0, 0, 2), new(2, 2, 8), new(3, 10, 1)]);
    }

    [Fact]
    public void A_number_carries_at_most_127_bits_of_scores()
    {
        ScorePacking.Of([AllOnes(63), AllOnes(64)]).Groups.ShouldHaveSingleItem().ShouldBe([new(0, 0, 63), new(1, 63, 64)]);

        var wider = ScorePacking.Of([AllOnes(64), AllOnes(64), 1]).Groups;
        wider.Length.ShouldBe(2);
        wider[0].ShouldBe([new(0, 0, 64)]);
        wider[1].ShouldBe([new(1, 0, 64), new(2, 64, 1)]);
    }

    /// <summary>A bit each, and one constraint that puts them together.</summary>
    [Theory]
    [InlineData(4, 4, 8 + 1)]
    [InlineData(4, 5, 16 + 1)]
    [InlineData(8, 8, 16 + 1)]
    [InlineData(16, 48, 64 + 1)]
    [InlineData(64, 63, 128 + 1)]
    [InlineData(64, 64, 0)]
    [InlineData(8, 0, 0)]
    public void Reading_packed_scores_takes_the_bits_of_the_integer_that_holds_them_and_a_score_alone_is_read_for_nothing(int first, int second, int cost)
    {
        ScorePacking.Of([AllOnes(first), AllOnes(second)]).UnpackingCost.ShouldBe(cost);
        ScorePacking.Separate([AllOnes(first), AllOnes(second)]).UnpackingCost.ShouldBe(0);
    }

    [Fact]
    public void Separate_scores_begin_at_the_lowest_bit_of_numbers_of_their_own()
    {
        var packing = ScorePacking.Separate([3, 0, 255]);

        (packing.ScoreCount, packing.Groups.Length).ShouldBe((3, 2));
        packing.Groups[0].ShouldBe([new(0, 0, 2)]);
        packing.Groups[1].ShouldBe([new(2, 0, 8)]);
    }

    private static BigInteger AllOnes(int bits) => (BigInteger.One << bits) - 1;
}
