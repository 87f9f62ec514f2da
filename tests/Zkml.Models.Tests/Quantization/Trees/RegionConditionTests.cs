using Zkml.Models.Quantization.Trees;
using Zkml.Models.Trees;

namespace Zkml.Models.Tests.Quantization.Trees;

public sealed class RegionConditionTests
{
    [Fact]
    public void Splits_that_change_sides_after_the_same_regions_ask_the_same_wherever_they_lead()
    {
        RegionCondition[] conditions =
        [
            RegionCondition.Of(new SplitNode<long>(0, 3, 1, 2) { Turns = [5] }),
            RegionCondition.Of(new SplitNode<long>(1, 3, 7, 8) { Turns = [5], Missing = MissingSide.AtMost }),
            RegionCondition.Of(new SplitNode<long>(0, 3, 1, 2)),
            RegionCondition.Of(new SplitNode<long>(0, 3, 1, 2) { Turns = [6] }),
            RegionCondition.Of(new SplitNode<long>(0, 4, 1, 2) { Turns = [5] }),
        ];

        conditions[0].ShouldBe(conditions[1]);
        conditions[0].GetHashCode().ShouldBe(conditions[1].GetHashCode());
        conditions.Distinct().Count().ShouldBe(4);
        conditions[0].Equals(null).ShouldBeFalse();
        conditions[0].Thresholds.ShouldBe([3, 5]);
    }
}
