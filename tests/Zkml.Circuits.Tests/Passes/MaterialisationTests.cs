using Zkml.Circuits.Building;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Passes;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Tests.Passes;

public class MaterialisationTests
{
    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    public void A_sum_that_is_squared_becomes_a_variable_where_its_two_rows_have_more_entries_than_the_variable_takes(int inputs, int materialised)
    {
        var builder = new CircuitBuilder();
        var sum = builder.Linear([.. Enumerable.Range(0, inputs).Select(i => new LinearTerm(1, builder.Input($"x{i}", 1, i)))]);
        var circuit = Minimised(builder, builder.Square(sum));
        circuit.Values.OfType<MaterialisedValue>().Count().ShouldBe(materialised);
        circuit.Values.OfType<ProductValue>().Single().Left.ShouldBe(inputs + materialised);
        circuit.BodyConstraints.ShouldBe(1 + 33 + materialised);
    }

    [Fact]
    public void A_variable_that_two_parts_of_a_sum_share_is_counted_once()
    {
        // x0 + x1 + x2 and x0 + x1 + x3: four variables of six terms, and a variable of its own pays from five.
        var builder = new CircuitBuilder();
        var x = Enumerable.Range(0, 4).Select(i => builder.Input($"x{i}", 1, i)).ToArray();
        var first = builder.Linear([new(1, x[0]), new(1, x[1]), new(1, x[2])]);
        var second = builder.Linear([new(1, x[0]), new(1, x[1]), new(1, x[3])]);

        Minimised(builder, builder.Square(builder.Linear([new(1, first), new(1, second)]))).Values.OfType<MaterialisedValue>().ShouldBeEmpty();
    }

    [Fact]
    public void An_input_of_several_bits_that_many_rows_use_becomes_a_variable_and_its_bits_stay_readable()
    {
        var builder = new CircuitBuilder();
        var input = builder.Input("x", 8, 0);
        var bit = builder.Slice(input, 7, 1);
        var squares = Enumerable.Range(1, 20).Select(i => builder.Square(builder.Linear([new(1, input), new(1, bit)], i)));
        var circuit = Minimised(builder, builder.Linear([.. squares.Select(square => new LinearTerm(1, square))]));
        var materialised = circuit.Values.OfType<MaterialisedValue>().Single();
        circuit.Values[materialised.Source].ShouldBeOfType<InputValue>();
        circuit.Values.OfType<SliceValue>().Single().Word.ShouldBe(materialised.Source);
    }

    [Fact]
    public void What_stands_in_one_row_stays_a_sum()
    {
        var builder = new CircuitBuilder();
        var sum = builder.Linear([.. Enumerable.Range(0, 50).Select(i => new LinearTerm(1, builder.Input($"x{i}", 2, i)))]);
        var circuit = builder.Build(new("result", 32, [builder.Decompose(sum, 32)], 0, IsArray: true));
        new Materialisation(1).Run(circuit).ShouldBeSameAs(circuit);
    }

    [Fact]
    public void A_constraint_that_saves_less_than_asked_for_is_not_made()
    {
        var builder = new CircuitBuilder();
        var sum = builder.Linear([.. Enumerable.Range(0, 10).Select(i => new LinearTerm(1, builder.Input($"x{i}", 1, i)))]);
        var circuit = builder.Build(new("result", 32, [builder.Decompose(builder.Square(sum), 32)], 0, IsArray: true));

        // Ten variables in two rows, or 1 + 10 + 1 for the variable and two for its uses.
        new Materialisation(6).Run(circuit).BodyConstraints.ShouldBe(circuit.BodyConstraints + 1);
        new Materialisation(7).Run(circuit).ShouldBeSameAs(circuit);
    }

    [Fact]
    public void A_materialised_value_cannot_be_forged()
    {
        var builder = new CircuitBuilder();
        var sum = builder.Linear([.. Enumerable.Range(0, 6).Select(i => new LinearTerm(i + 1, builder.Input($"x{i}", 2, i)))], 5);
        var circuit = Minimised(builder, builder.Square(sum));
        var witness = new Witness(circuit, new CircuitEvaluator(circuit).Trace(new[] { 1, 2, 3, 0, 1, 2 }));
        witness.IsSatisfied().ShouldBeTrue();
        var variable = witness.Variables.Single(variable => circuit.Values[variable.Value] is MaterialisedValue);
        witness[variable] += 1;
        witness.IsSatisfied().ShouldBeFalse();
    }

    private static Circuit Minimised(CircuitBuilder builder, int result) =>
        new Materialisation(1).Run(builder.Build(new("result", 32, [builder.Decompose(result, 32)], 0, IsArray: true)));
}
