using Zkml.Circuits.Gadgets;

namespace Zkml.Circuits.Tests.Gadgets;

public class WordPlanTests
{
    [Theory]
    [InlineData(new[] { 8 }, 9)]
    [InlineData(new[] { 25 }, 33)]
    [InlineData(new[] { 25, 25, 25, 25, 25 }, 129)]
    [InlineData(new[] { 32, 32, 32, 32 }, 129)]
    [InlineData(new[] { 21, 21, 21 }, 65)]
    [InlineData(new[] { 128, 1 }, 138)]
    public void The_cheapest_words_are_found(int[] bits, int constraints) => WordPlan.Cheapest(bits).Constraints.ShouldBe(constraints);

    [Fact]
    public void Every_value_gets_one_place_and_no_word_overflows()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var bits = Enumerable.Range(0, random.Next(0, 40)).Select(_ => random.Next(1, 129)).ToArray();
            var plan = WordPlan.Cheapest(bits);
            plan.Words.SelectMany(word => word.Values).Order().ShouldBe(Enumerable.Range(0, bits.Length));
            plan.Words.ShouldAllBe(word => word.Values.Sum(value => bits[value]) <= word.Width);
            plan.Constraints.ShouldBeLessThanOrEqualTo(bits.Sum(width => IntegerWidth.Holding(width)!.Value + 1));
        }
    }

    [Fact]
    public void Wide_values_are_placed_first_and_narrow_ones_fill_what_is_left() =>
        WordPlan.Cheapest([40, 40, 88, 88]).Constraints.ShouldBe(2 * 129);
}
