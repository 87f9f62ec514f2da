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

    [Fact]
    public void A_witness_with_an_altered_variable_is_rejected() =>
        new GadgetCircuit(2, 5, -16, (builder, values) => RescaleGadget.DivideRoundingHalfUp(builder, values, 2, i => $"y{i}")).ShouldRejectEveryAlteredVariable(-9, 13);
}
