using Zkml.Models.Networks;

namespace Zkml.Models.Tests.Networks;

public class IntegerRangeTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(-1, 0, 1)]
    [InlineData(0, 1, 2)]
    [InlineData(-128, 127, 8)]
    [InlineData(-129, 127, 9)]
    [InlineData(-128, 128, 9)]
    public void Signed_bits_are_those_of_the_narrowest_integer_with_a_sign(int minimum, int maximum, int bits) =>
        new IntegerRange(minimum, maximum).SignedBits.ShouldBe(bits);

    [Theory]
    [InlineData(-3, 2, 0, 9)]
    [InlineData(2, 5, 4, 25)]
    [InlineData(-5, -2, 4, 25)]
    public void A_square_is_never_negative_and_its_bounds_are_reached(int minimum, int maximum, int least, int most) =>
        new IntegerRange(minimum, maximum).After(Activation.Square).ShouldBe(new(least, most));

    [Fact]
    public void A_negative_coefficient_swaps_the_bounds() => new IntegerRange(-1, 4).Times(-3).ShouldBe(new(-12, 3));

    [Fact]
    public void Rescaling_rounds_half_up_on_both_sides_of_zero() => new IntegerRange(-6, 6).Rescaled(2).ShouldBe(new(-1, 2));

    [Fact]
    public void The_difference_of_any_two_logits_fits_the_bits_that_are_named()
    {
        var network = new IntegerNetwork([new("logits", 1, 2, [1, -1], [0, 0], Activation.Identity)]);
        NetworkRanges.Of(network, [new(0, 63)]).LogitDifferenceBits.ShouldBe(8);
        NetworkRanges.Of(network, [new(0, 64)]).LogitDifferenceBits.ShouldBe(9);
    }
}
