using Zkml.Lowering.Trees;
using Zkml.Models.Trees;

namespace Zkml.Tests.Lowering.Trees;

public sealed class SplitConditionTests
{
    [Fact]
    public void Conditions_are_equal_where_they_ask_the_same_of_the_same_feature()
    {
        var turned = new SplitCondition(0, 3, [5, 9]);
        SplitCondition[] others = [new(1, 3), new(0, 4), new(0, 3, [5]), new(0, 3, [5, 8]), new(0, 3, [9, 5]), new(0, 3, [5, 9, 12]), new(1, 3, [5, 9]), new(0, 4, [5, 9])];

        turned.ShouldBe(new(0, 3, [5, 9]));
        turned.GetHashCode().ShouldBe(new SplitCondition(0, 3, [5, 9]).GetHashCode());
        new SplitCondition(0, 3).ShouldBe(new(0, 3, []));
        new SplitCondition(0, 3).ShouldBe(new(0, 3, default));
        new SplitCondition(0, 3).ShouldNotBe(turned);
        turned.ShouldNotBe(new(0, 3));
        others.ShouldAllBe(other => !other.Equals(turned) && !turned.Equals(other) && !other.Equals(new SplitCondition(0, 3)));
        others.Append(turned).Append(new(0, 3)).Distinct().Count().ShouldBe(others.Length + 2);
    }

    [Fact]
    public void A_condition_with_turns_is_made_of_single_thresholds()
    {
        new SplitCondition(2, 3).IsSimple.ShouldBeTrue();
        new SplitCondition(2, 3, [5, 9]).IsSimple.ShouldBeFalse();
        new SplitCondition(2, 3, [5, 9]).Thresholds.ShouldBe([new(2, 3), new(2, 5), new(2, 9)]);
    }

    /// <summary>Numbers up to 3, and 6 to 9, are at most.</summary>
    [Theory]
    [InlineData(0, 255, new long[] { 3, 5, 9 }, false)]
    [InlineData(3, 255, new long[] { 3, 5, 9 }, false)]
    [InlineData(4, 255, new long[] { 5, 9 }, true)]
    [InlineData(5, 255, new long[] { 5, 9 }, true)]
    [InlineData(6, 255, new long[] { 9 }, false)]
    [InlineData(0, 10, new long[] { 3, 5, 9 }, false)]
    [InlineData(0, 9, new long[] { 3, 5 }, false)]
    [InlineData(4, 9, new long[] { 5 }, true)]
    [InlineData(0, 4, new long[] { 3 }, false)]
    public void Only_the_thresholds_within_what_the_feature_can_be_are_asked(long minimum, long maximum, long[] thresholds, bool isExchanged)
    {
        var split = new SplitNode<long>(0, 3, 1, 2) { Turns = [5, 9] };

        var (condition, exchanged) = SplitCondition.Of(split, new(minimum, maximum));

        condition.ShouldBe(new(0, thresholds[0], [.. thresholds[1..]]));
        exchanged.ShouldBe(isExchanged);
    }
}
