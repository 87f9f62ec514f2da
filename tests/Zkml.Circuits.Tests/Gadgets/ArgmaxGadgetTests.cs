using System.Numerics;
using Zkml.Circuits.Gadgets;
using Zkml.Circuits.Values;

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
            return [ArgmaxGadget.Argmax(builder, [first, second], ArgmaxShape.Tournament, (_, _) => { })];
        });
        gadget.Constraints.ShouldBe(33);
        gadget.Run(1000, 4).ShouldBe([BigInteger.Zero]);
        gadget.Run(1000, 6).ShouldBe([BigInteger.One]);
    }

    /// <summary>Two hundred sums of three hundred inputs: as many pairs of so many terms that their differences are proven by the sums' own intervals.</summary>
    [Fact]
    public void Hundreds_of_long_sums_are_compared_as_few_short_ones_are()
    {
        var random = new Random(200);
        var weights = Enumerable.Range(0, 200).Select(_ => Enumerable.Range(0, 300).Select(_ => random.Next(1, 8)).ToArray()).ToArray();
        var gadget = new GadgetCircuit(300, 2, 0, (builder, values) =>
        {
            int[] sums = [.. weights.Select(row => builder.Linear([.. row.Select((weight, i) => new LinearTerm(weight, values[i]))]))];
            return [ArgmaxGadget.Argmax(builder, sums, (_, _) => { })];
        });
        for (var round = 0; round < 5; round++)
        {
            int[] inputs = [.. Enumerable.Range(0, 300).Select(_ => random.Next(4))];
            int[] sums = [.. weights.Select(row => row.Zip(inputs, (weight, input) => weight * input).Sum())];
            gadget.Run(inputs).ShouldBe([Array.IndexOf(sums, sums.Max())]);
        }
    }

    private static GadgetCircuit Argmax(ArgmaxShape shape, int candidates, int bits) =>
        new(candidates, bits, -(1 << (bits - 1)), (builder, values) => [ArgmaxGadget.Argmax(builder, values, shape, (_, _) => { })]);
}
