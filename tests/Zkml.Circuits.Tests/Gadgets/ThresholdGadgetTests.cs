using System.Numerics;
using Zkml.Circuits.Building;
using Zkml.Circuits.Gadgets;

namespace Zkml.Circuits.Tests.Gadgets;

public class ThresholdGadgetTests
{
    [Theory]
    [InlineData(1, new ulong[] { 0 })]
    [InlineData(5, new ulong[] { 0, 7, 12, 13, 30, 31 })]
    [InlineData(6, new ulong[] { 11, 27, 43, 59 })]
    [InlineData(6, new ulong[] { 32, 33, 34, 35, 36, 37, 38 })]
    public void A_bit_says_whether_a_number_is_above_a_threshold(int bits, ulong[] thresholds)
    {
        var gadget = Gadget(bits, thresholds);
        for (var value = 0; value < 1 << bits; value++)
        {
            gadget.Run(value).ShouldBe(thresholds.Select(threshold => (ulong)value > threshold ? BigInteger.One : BigInteger.Zero), $"{value}");
        }
    }

    [Theory]
    [InlineData(7, 63ul, 0)] // the highest bit says it
    [InlineData(7, 99ul, 4)] // 1100011: from the lowest zero bit to the highest bit
    [InlineData(7, 98ul, 6)] // 1100010: every bit matters
    [InlineData(8, 255ul, 0)] // no number is above it
    public void One_threshold_takes_a_product_a_bit_above_its_lowest_zero_bit(int bits, ulong threshold, int constraints) =>
        Gadget(bits, [threshold]).Constraints.ShouldBe(constraints);

    /// <summary>48 and 50 are 110000 and 110010: the four leading bits are compared once for both.</summary>
    [Fact]
    public void Thresholds_that_begin_alike_share_the_comparison_of_their_leading_bits() =>
        Gadget(6, [48, 50]).Constraints.ShouldBe(5 + 1);

    /// <summary>x mod 16 is compared with 2 once (3 products); what the upper two bits add is a product a threshold, and the prefixes 00, 01, 10.</summary>
    [Fact]
    public void Thresholds_that_end_alike_share_the_comparison_of_their_lower_bits() =>
        Gadget(6, [2, 18, 34, 50]).Constraints.ShouldBeLessThanOrEqualTo(3 + 2 + 4);

    [Fact]
    public void All_thresholds_of_a_number_together_take_about_a_product_each() =>
        Gadget(8, [.. Enumerable.Range(0, 255).Select(i => (ulong)i)]).Constraints.ShouldBeLessThanOrEqualTo(255);

    [Fact]
    public void Only_bits_that_can_change_the_answer_within_its_range_are_compared()
    {
        // Between 64 and 79 the upper three bits of seven are the same, and 70 = 1000110 is compared by the lower four.
        var gadget = new GadgetCircuit(1, 7, 0, (builder, values) => Above(builder, values, 7, [new(70, 64, 79)]));
        gadget.Constraints.ShouldBe(3);
        for (var value = 0; value < 128; value++)
        {
            var bit = gadget.Run(value).Single();
            (bit.IsZero || bit.IsOne).ShouldBeTrue();
            if (value is >= 64 and <= 79)
            {
                bit.IsOne.ShouldBe(value > 70);
            }
        }
    }

    [Fact]
    public void A_witness_with_an_altered_variable_is_rejected()
    {
        foreach (var value in new[] { 0, 12, 13, 14, 63 })
        {
            Gadget(6, [12, 13, 44, 60]).ShouldRejectEveryAlteredVariable(value);
        }
    }

    private static GadgetCircuit Gadget(int bits, ulong[] thresholds) =>
        new(1, bits, 0, (builder, values) => Above(builder, values, bits, [.. thresholds.Select(threshold => new RangedThreshold(threshold, 0, (1ul << bits) - 1))]));

    private static int[] Above(CircuitBuilder builder, int[] values, int bits, RangedThreshold[] thresholds) =>
        ThresholdGadget.Above(builder, new(builder.AsMultiple(values[0])!.Value.Value, 0, bits), thresholds);
}
