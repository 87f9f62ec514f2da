using Zkml.Circuits.Gadgets;

namespace Zkml.Circuits.Tests.Gadgets;

public class RescaleGadgetTests
{
    [Theory]
    [InlineData(6, -32, 1)]
    [InlineData(6, -33, 3)]
    [InlineData(6, 5, 2)]
    [InlineData(3, -4, 6)]
    [InlineData(6, -64, 4)]
    public void Quotients_of_either_sign_are_rounded_half_up(int bits, int minimum, int rescaleBits)
    {
        var gadget = new GadgetCircuit(2, bits, minimum, (builder, values) => RescaleGadget.DivideRoundingHalfUp(builder, values, rescaleBits, i => $"y{i}"));
        for (var value = minimum; value < minimum + (1 << bits); value++)
        {
            var expected = (int)Math.Floor((value / Math.Pow(2, rescaleBits)) + 0.5);
            gadget.Run(value, minimum).ShouldBe([expected, (int)Math.Floor((minimum / Math.Pow(2, rescaleBits)) + 0.5)]);
        }
    }

    [Theory]
    [InlineData(6, -32, 1)]
    [InlineData(6, -33, 3)]
    [InlineData(6, 5, 2)]
    [InlineData(3, -4, 6)]
    [InlineData(6, -64, 4)]
    public void The_interval_of_a_quotient_ends_where_the_quotients_do(int bits, int minimum, int rescaleBits)
    {
        var gadget = new GadgetCircuit(1, bits, minimum, (builder, values) => RescaleGadget.DivideRoundingHalfUp(builder, values, rescaleBits, i => $"y{i}"));

        gadget.IntervalOf(0).ShouldBe(new(gadget.Run(minimum).Single(), gadget.Run(minimum + (1 << bits) - 1).Single()));
    }

    [Fact]
    public void Quotients_of_a_layer_share_a_wide_word()
    {
        var gadget = new GadgetCircuit(5, 6, -32, (builder, values) => RescaleGadget.DivideRoundingHalfUp(builder, values, 2, i => $"y{i}"));

        // Five values of seven bits, lifted and with a half added, in one word of 64 bits cost less than an integer of 8 bits each: 32 + 8 bits and a constraint each.
        gadget.Constraints.ShouldBe(32 + 1 + 8 + 1);
    }

    [Fact]
    public void A_witness_with_an_altered_variable_is_rejected() =>
        new GadgetCircuit(2, 5, -16, (builder, values) => RescaleGadget.DivideRoundingHalfUp(builder, values, 2, i => $"y{i}")).ShouldRejectEveryAlteredVariable(-9, 13);
}
