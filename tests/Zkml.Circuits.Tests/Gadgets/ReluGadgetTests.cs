using Zkml.Circuits.Gadgets;

namespace Zkml.Circuits.Tests.Gadgets;

public class ReluGadgetTests
{
    [Theory]
    [InlineData(6, -32, 0)]
    [InlineData(6, -5, 0)]
    [InlineData(6, -60, 3)]
    [InlineData(6, -32, 2)]
    [InlineData(4, -8, 7)]
    [InlineData(5, 0, 2)]
    [InlineData(5, 3, 0)]
    [InlineData(5, -40, 1)]
    public void The_result_is_the_positive_part_divided_and_rounded_half_up(int bits, int minimum, int rescaleBits)
    {
        var gadget = Relu(bits, minimum, rescaleBits);
        for (var value = minimum; value < minimum + (1 << bits); value++)
        {
            var positive = Math.Max(value, 0);
            var expected = rescaleBits == 0 ? positive : (positive + (1 << (rescaleBits - 1))) >> rescaleBits;
            gadget.Run(value).ShouldBe([expected], $"of {value}");
        }
    }

    [Fact]
    public void A_rectified_value_of_16_bits_costs_18_constraints_with_or_without_a_rescale()
    {
        Relu(16, -(1 << 15), 0).Constraints.ShouldBe(18);
        Relu(16, -(1 << 15) - 8, 4).Constraints.ShouldBe(18);
    }

    [Fact]
    public void A_witness_with_an_altered_variable_is_rejected()
    {
        Relu(5, -16, 0).ShouldRejectEveryAlteredVariable(7);
        Relu(5, -16, 2).ShouldRejectEveryAlteredVariable(7);
        Relu(5, -16, 2).ShouldRejectEveryAlteredVariable(-9);
    }

    private static GadgetCircuit Relu(int bits, int minimum, int rescaleBits) =>
        new(1, bits, minimum, (builder, values) => ReluGadget.Rectify(builder, values, rescaleBits, i => $"y{i}"));
}
