using Zkml.Data.Features.Tables;

namespace Zkml.Data.Tests.Features.Tables;

public sealed class LinearEncodingTests
{
    private static readonly LinearEncoding Tenths = new(FeatureScale.Decimal(1), Minimum: 10, Bits: 5);

    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(1.3, 3)]
    [InlineData(1.29, 3)]
    [InlineData(4.1, 31)]
    [InlineData(4.2, 31)]
    [InlineData(1e300, 31)]
    [InlineData(double.PositiveInfinity, 31)]
    [InlineData(0.9, 0)]
    [InlineData(-7, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    public void A_number_is_scaled_rounded_and_saturated(double raw, long expected) => Tenths.Encode(raw).ShouldBe(expected);

    [Fact]
    public void Half_way_between_two_integers_the_lower_one_is_taken()
    {
        var whole = new LinearEncoding(FeatureScale.Decimal(0), -8, 4);
        new[] { -2.5, -1.5, 0.5, 1.5, 0.49999999999999994, 0.50001 }.Select(whole.Quantize).ShouldBe([-3, -2, 0, 1, 0, 1]);
    }

    [Fact]
    public void Half_way_is_meant_up_to_single_precision_for_decimals_and_exactly_for_powers_of_two()
    {
        // 0.15f is 0.15000000596, 1.115 * 100 is 111.50000000000001.
        new LinearEncoding(FeatureScale.Decimal(1), 0, 8).Quantize(0.15f).ShouldBe(1);
        new LinearEncoding(FeatureScale.Decimal(2), 0, 8).Quantize(1.115).ShouldBe(111);
        new LinearEncoding(FeatureScale.Binary(0), 0, 8).Quantize(Math.BitIncrement(0.5)).ShouldBe(1);
    }

    [Theory]
    [InlineData(1_234_567)]
    [InlineData(3_000_001)]
    [InlineData(8_000_003)]
    public void Whole_numbers_that_single_precision_blurs_keep_their_place(int number) =>
        new LinearEncoding(FeatureScale.Decimal(1), 0, 31).Quantize((float)(number / 10.0)).ShouldBe(number);

    [Fact]
    public void A_scale_may_be_coarser_than_one()
    {
        var thousands = new LinearEncoding(FeatureScale.Binary(-10), 0, 8);
        thousands.Quantize(10_240).ShouldBe(10);
        thousands.Decode(10).ShouldBe(10_240);
        thousands.Scale.ToString().ShouldBe("2^-10");
    }

    [Fact]
    public void NaN_is_refused() => Should.Throw<ArgumentException>(() => Tenths.Encode(double.NaN)).Message.ShouldContain("a feature is NaN");
}
