using System.Numerics;
using Zkml.Circuits.Gadgets;

namespace Zkml.Circuits.Tests.Gadgets;

public class ArgmaxGadgetTests
{
    public static TheoryData<ArgmaxShape, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<ArgmaxShape, int>();
            foreach (var shape in Enum.GetValues<ArgmaxShape>())
            {
                foreach (var candidates in new[] { 1, 2, 3, 4, 5, 7, 10, 17 })
                {
                    shapes.Add(shape, candidates);
                }
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_lowest_index_of_the_largest_wins_in_every_shape(ArgmaxShape shape, int candidates)
    {
        var gadget = Argmax(shape, candidates, 3);
        var random = new Random(candidates);
        for (var round = 0; round < 200; round++)
        {
            // Eight levels for up to seventeen candidates: ties are the rule.
            var values = Enumerable.Range(0, candidates).Select(_ => random.Next(-4, 4)).ToArray();
            gadget.Run(values).ShouldBe([Array.IndexOf(values, values.Max())], string.Join(", ", values));
        }
    }

    [Theory]
    [InlineData(ArgmaxShape.Chain)]
    [InlineData(ArgmaxShape.Tournament)]
    public void A_witness_with_an_altered_variable_is_rejected(ArgmaxShape shape)
    {
        Argmax(shape, 4, 4).ShouldRejectEveryAlteredVariable(-8, 7, 3, 7);
        Argmax(shape, 3, 4).ShouldRejectEveryAlteredVariable(0, 0, 0);
    }

    [Fact]
    public void A_tournament_of_ten_logits_with_differences_of_25_bits_costs_281_with_the_cast_of_the_index()
    {
        // Measured on snarkVM: 281 constraints, 9 of them the cast of the winning index to u8.
        var gadget = Argmax(ArgmaxShape.Tournament, 10, 24);
        gadget.Constraints.ShouldBe(281 - 9);
    }

    [Fact]
    public void A_difference_is_no_wider_than_the_terms_that_two_logits_do_not_share()
    {
        // Two logits of 40 bits that differ in one bit only.
        var gadget = new GadgetCircuit(2, 20, 0, (builder, values) =>
        {
            var first = builder.Linear([new(1 << 19, values[0])]);
            var second = builder.Linear([new(1 << 19, values[0]), new(1, values[1])], -5);
            return [ArgmaxGadget.Argmax(builder, [first, second], ArgmaxShape.Tournament, _ => { })];
        });
        gadget.Constraints.ShouldBe(33);
        gadget.Run(1000, 4).ShouldBe([BigInteger.Zero]);
        gadget.Run(1000, 6).ShouldBe([BigInteger.One]);
    }

    private static GadgetCircuit Argmax(ArgmaxShape shape, int candidates, int bits) =>
        new(candidates, bits, -(1 << (bits - 1)), (builder, values) => [ArgmaxGadget.Argmax(builder, values, shape, _ => { })]);
}
