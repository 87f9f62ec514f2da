using Zkml.Import.Trees;

namespace Zkml.Import.Tests.Trees;

public sealed class SinglePrecisionTests
{
    public static TheoryData<float> Thresholds => [0f, -0f, 1f, 0.1f, 0.7f, -0.7f, 16.5f, 1e-30f, -1e-30f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue, 16_777_217f];

    [Theory]
    [MemberData(nameof(Thresholds))]
    public void A_threshold_decides_doubles_as_the_library_decides_them_after_rounding(float threshold)
    {
        var atMost = SinglePrecision.LargestAtMost(threshold);
        var below = SinglePrecision.LargestBelow(threshold);
        foreach (var value in Around(threshold).Concat(Around(atMost)).Concat(Around(below)))
        {
            (value <= atMost).ShouldBe((float)value <= threshold);
            (value <= below).ShouldBe((float)value < threshold);
        }
    }

    [Fact]
    public void A_threshold_between_two_single_precision_numbers_is_kept_apart_from_both()
    {
        var threshold = 0.1 + 1e-12;
        SinglePrecision.LargestAtMost(threshold).ShouldBe(SinglePrecision.LargestBelow(threshold));
        ((float)SinglePrecision.LargestAtMost(threshold)).ShouldBe(MathF.BitDecrement(0.1f));
    }

    private static IEnumerable<double> Around(double value) =>
        [value, Math.BitIncrement(value), Math.BitDecrement(value), MathF.BitIncrement((float)value), MathF.BitDecrement((float)value), -value, 0];
}
