using System.Numerics;
using Zkml.Circuits.Building;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Passes;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Tests.Passes;

public class CommonSubsumsTests
{
    [Fact]
    public void What_two_sums_add_up_alike_is_added_once()
    {
        var builder = new CircuitBuilder();
        int[] inputs = [builder.Input("a", 4, 0), builder.Input("b", 4, 1), builder.Input("c", 4, 2)];
        var one = builder.Linear([new(1, inputs[0]), new(1, inputs[1]), new(1, inputs[2])]);
        var other = builder.Linear([new(-2, inputs[0]), new(-2, inputs[1]), new(1, inputs[2])]);
        var circuit = new CommonSubsums().Run(builder.Build(new("result", 8, [one, other], 0, IsArray: true)));
        var sums = circuit.Values.OfType<LinearValue>().ToArray();
        sums[0].Terms.ShouldBe([new LinearTerm(1, 0), new LinearTerm(1, 1)]);
        sums[1].Terms.ShouldBe([new LinearTerm(1, 2), new LinearTerm(1, 3)], ignoreOrder: true);
        sums[2].Terms.ShouldBe([new LinearTerm(1, 2), new LinearTerm(-2, 3)], ignoreOrder: true);
    }

    [Fact]
    public void Sums_with_little_in_common_stay_rows_of_weights()
    {
        var circuit = RandomLayer(inputs: 50, neurons: 4, density: 0.2, seed: 1);
        new CommonSubsums().Run(circuit).ShouldBeSameAs(circuit);
    }

    [Theory]
    [InlineData(40, 60, 0.9, 1)]
    [InlineData(100, 120, 0.5, 2)]
    [InlineData(3_000, 3, 1, 3)]
    public void Shared_sums_compute_the_same_with_fewer_additions(int inputs, int neurons, double density, int seed)
    {
        var circuit = RandomLayer(inputs, neurons, density, seed);
        var shared = new CommonSubsums().Run(circuit);
        Additions(shared).ShouldBeLessThan(Additions(circuit) * 8 / 10);
        shared.BodyConstraints.ShouldBe(circuit.BodyConstraints);
        var random = new Random(seed);
        var samples = Enumerable.Range(0, 20 * inputs).Select(_ => random.Next(16)).ToArray();
        Outputs(shared, samples).ShouldBe(Outputs(circuit, samples));
    }

    [Fact]
    public void The_same_sums_are_shared_the_same_way_every_time()
    {
        var circuit = RandomLayer(60, 40, 0.8, 5);
        new CommonSubsums().Run(circuit).Values.ShouldBe(new CommonSubsums().Run(circuit).Values);
    }

    private static int Additions(Circuit circuit) => circuit.Values.OfType<LinearValue>().Sum(value => value.Terms.Length - 1);

    private static UInt128[] Outputs(Circuit circuit, int[] samples) => new CircuitEvaluator(circuit).Evaluate(samples, circuit.Inputs.Length);

    /// <summary>A layer of weights from -7 to 7, each sum raised so that it is never negative.</summary>
    private static Circuit RandomLayer(int inputs, int neurons, double density, int seed)
    {
        var random = new Random(seed);
        var builder = new CircuitBuilder();
        var values = Enumerable.Range(0, inputs).Select(i => builder.Input($"x{i}", 4, i)).ToArray();
        var sums = Enumerable.Range(0, neurons).Select(_ =>
        {
            var terms = values.Where(_ => random.NextDouble() < density).Select(value => new LinearTerm((random.Next(2) == 0 ? -1 : 1) * random.Next(1, 8), value)).ToArray();
            return builder.Linear(terms, terms.Sum(term => 15 * (int)BigInteger.Abs(term.Coefficient)));
        });
        return builder.Build(new("result", 32, [.. sums], 0, IsArray: true));
    }
}
