using System.Numerics;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Gadgets;

namespace Zkml.Circuits.Tests.Gadgets;

public class SignGadgetTests
{
    [Theory]
    [InlineData(4, -8)]
    [InlineData(4, -1)]
    [InlineData(5, -19)]
    [InlineData(3, 0)]
    [InlineData(3, -8)]
    public void A_bit_says_whether_a_value_is_at_least_zero(int bits, int minimum)
    {
        var gadget = new GadgetCircuit(1, bits, minimum, Signs);
        for (var value = minimum; value < minimum + (1 << bits); value++)
        {
            gadget.Run(value).ShouldBe([value >= 0 ? BigInteger.One : BigInteger.Zero]);
        }
    }

    [Fact]
    public void A_test_that_the_interval_decides_costs_nothing() =>
        new GadgetCircuit(2, 3, -8, Signs).Constraints.ShouldBe(0);

    [Fact]
    public void Five_tests_of_25_bits_share_one_word() =>
        new GadgetCircuit(5, 25, -(1 << 24), Signs).Constraints.ShouldBe(129);

    [Fact]
    public void A_witness_with_an_altered_bit_is_rejected() =>
        new GadgetCircuit(3, 6, -32, Signs).ShouldRejectEveryAlteredVariable(-32, 31, -1);

    [Fact]
    public void A_value_out_of_its_range_has_no_witness()
    {
        // The width of the word is proven for inputs of six bits; all 256 settings of its bits fail for an input of nine.
        var gadget = new GadgetCircuit(1, 6, -32, Signs);
        var witness = new Witness(gadget.Circuit, gadget.Trace(0)) { [(0, 0)] = 300 };
        var bits = witness.Variables.ToArray();
        bits.Length.ShouldBe(8);
        for (var setting = 0; setting < 256; setting++)
        {
            for (var bit = 0; bit < bits.Length; bit++)
            {
                witness[bits[bit]] = (setting >> bit) & 1;
            }

            witness.IsSatisfied().ShouldBeFalse();
        }
    }

    private static int[] Signs(Building.CircuitBuilder builder, int[] values) => SignGadget.AtLeastZero(builder, values);
}
