using Zkml.Models.Metrics;

namespace Zkml.Models.Tests.Metrics;

public class AreaUnderCurveTests
{
    [Fact]
    public void A_perfect_ranking_has_1_a_reversed_one_0_and_one_that_ties_all_a_half()
    {
        AreaUnderCurve.Of([1.0, 2, 3, 4], [0, 0, 1, 1]).ShouldBe(1);
        AreaUnderCurve.Of([4.0, 3, 2, 1], [0, 0, 1, 1]).ShouldBe(0);
        AreaUnderCurve.Of([7.0, 7, 7, 7], [0, 1, 0, 1]).ShouldBe(0.5);
    }

    [Fact]
    public void It_is_the_share_of_pairs_won_with_ties_as_half() =>
        AreaUnderCurve.Of([0.1, 0.4, 0.4, 0.8], [0, 0, 1, 1])!.Value.ShouldBe((1 + 0.5 + 1 + 1) / 4.0);

    [Fact]
    public void A_class_without_a_sample_leaves_it_open() => AreaUnderCurve.Of([1.0, 2], [1, 1]).ShouldBeNull();
}
