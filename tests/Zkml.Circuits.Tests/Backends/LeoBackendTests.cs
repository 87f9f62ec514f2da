using System.Text.RegularExpressions;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Backends.Leo;
using Zkml.Circuits.Building;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Passes;

namespace Zkml.Circuits.Tests.Backends;

public partial class LeoBackendTests
{
    [Fact]
    public void The_source_reads_like_something_a_person_wrote()
    {
        var builder = new CircuitBuilder();
        builder.BeginBlock("inputs", "Two pixels.");
        var left = builder.Input("left", 4, 0);
        var right = builder.Input("right", 4, 1);
        builder.BeginBlock("hidden1: 1 neuron, square", "Neuron 0: 2 weights.");
        var sum = builder.Linear([new(3, left), new(-3, right)], -7, "hidden1_0_sum");
        var hidden = builder.Square(sum, "hidden1_0");
        builder.BeginBlock("output", "");
        var output = builder.Decompose(builder.Linear([new(1, hidden)], 1, "raised"), 16, "score");
        var circuit = PassPipeline.Optimise(builder.Build(new("score", 16, [output], 0, IsArray: false)));
        var source = LeoBackend.Emit(circuit, InputLayouts.All(circuit.Inputs)[0], new("tiny", "image", Visibility.Private), ["tiny: an example."]);
        source.ShouldBe("""
            // tiny: an example.

            // Reads 4 bits of a u8, from bit `position` up. Bits are free: no constraint.
            fn bits4_of_u8(word: u8, position: u8) -> field {
                return ((word >> position) & 15u8) as field;
            }

            program tiny.aleo {
                @noupgrade
                constructor() {}

                fn main(image: u8) -> public u16 {
                    // ---- inputs ----

                    // Two pixels.
                    let left: field = bits4_of_u8(image, 0u8);
                    let right: field = bits4_of_u8(image, 4u8);

                    // ---- hidden1: 1 neuron, square ----

                    // Neuron 0: 2 weights.
                    let hidden1_0_sum: field = 3field * (left - right) - 7field;
                    let hidden1_0: field = hidden1_0_sum * hidden1_0_sum;

                    // ---- output ----
                    let raised: field = hidden1_0 + 1field;
                    let score: u16 = raised as u16;

                    return score;
                }
            }

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(false, "assert_eq(result, 7u8);")]
    [InlineData(true, "assert_eq(result[0u32], 7u8);")]
    public void A_test_asserts_every_output(bool isArray, string assertion)
    {
        var builder = new CircuitBuilder();
        builder.BeginBlock("inputs", "");
        var circuit = builder.Build(new("class", 8, [builder.Decompose(builder.Input("x", 8, 0), 8)], 0, isArray));

        var tests = LeoTestBackend.Emit(circuit, InputLayouts.All(circuit.Inputs)[0], new("tiny", "image", Visibility.Private), [new("sample0", "a sample", [7], [7])]);

        tests.ShouldContain(assertion);
    }

    [Fact]
    public void A_chain_of_selections_becomes_a_text_that_grows_with_its_length_alone()
    {
        Source(4_000).Length.ShouldBeLessThan(5 * Source(1_000).Length);

        static string Source(int length)
        {
            var builder = new CircuitBuilder();
            builder.BeginBlock("tree", "");
            var value = builder.Input("x", 8, 0);
            for (var i = 0; i < length; i++)
            {
                var bit = builder.Input($"b{i}", 1, i + 1);
                value = builder.Linear([new(1, builder.Product(builder.Linear([new(1, value)], -(i % 2)), bit, bound: Interval.OfUnsigned(8)))], i % 2, bound: Interval.OfUnsigned(8));
            }

            var circuit = builder.Build(new("x", 8, [builder.Decompose(value, 8)], 0, IsArray: false));
            return LeoBackend.Emit(circuit, InputLayouts.All(circuit.Inputs)[0], new("tiny", "image", Visibility.Private), []);
        }
    }

    [Fact]
    public void No_sum_has_more_than_200_terms()
    {
        var builder = new CircuitBuilder();
        var inputs = Enumerable.Range(0, 1500).Select(i => builder.Input($"x{i}", 4, i)).ToArray();
        var sum = builder.Linear([.. inputs.Select((input, i) => new Values.LinearTerm((i % 7) - 3, input))], 20000, "sum");
        var circuit = PassPipeline.Optimise(builder.Build(new("sum", 32, [builder.Decompose(sum, 32)], 0, IsArray: false)));
        var source = LeoBackend.Emit(circuit, InputLayouts.All(circuit.Inputs)[^1], new("long", "image", Visibility.Private), []);
        var statements = source[source.IndexOf("let sum", StringComparison.Ordinal)..].Split(';');
        statements.Max(statement => Term().Count(statement.Split('=')[^1])).ShouldBeInRange(100, LeoSum.MaximumTerms);
        Enumerable.Range(0, 1500).Where(i => (i % 7) != 3).ShouldAllBe(i => Regex.IsMatch(source, $@"[( ]x{i}\b"));
    }

    [GeneratedRegex(@"\b(x|sum_part)\d+\b")]
    private static partial Regex Term();
}
