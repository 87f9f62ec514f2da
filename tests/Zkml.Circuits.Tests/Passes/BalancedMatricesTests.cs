using Zkml.Aleo.Counting;
using Zkml.Aleo.Syntax;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Building;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Passes;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Tests.Passes;

public class BalancedMatricesTests
{
    private const int Inputs = 100;

    private static readonly Circuit Materialised = new Materialisation(1).Run(Squares(neurons: 400));

    [Fact]
    public void The_fullest_matrix_loses_what_the_others_take_and_no_constraint_is_added()
    {
        var before = Count(Materialised);
        var after = Count(new BalancedMatrices(before.NonZeros).Run(Materialised));
        before.NonZeros.Maximum.ShouldBe(before.NonZeros.C);
        after.NonZeros.Maximum.ShouldBeLessThan(before.NonZeros.Maximum * 9 / 10);
        after.NonZeros.C.ShouldBeLessThan(after.NonZeros.Maximum + Inputs);
        after.Constraints.ShouldBe(before.Constraints);
        after.Variables.ShouldBe(before.Variables);
    }

    [Fact]
    public void Balanced_matrices_compute_the_same()
    {
        var random = new Random(2);
        var samples = Enumerable.Range(0, 20 * Inputs).Select(_ => random.Next(4)).ToArray();
        var balanced = new BalancedMatrices(Count(Materialised).NonZeros).Run(Materialised);
        balanced.Values.OfType<MaterialisedValue>().Count().ShouldBeLessThan(Materialised.Values.OfType<MaterialisedValue>().Count());
        new CircuitEvaluator(balanced).Evaluate(samples, Inputs).ShouldBe(new CircuitEvaluator(Materialised).Evaluate(samples, Inputs));
    }

    [Fact]
    public void Where_another_matrix_is_the_fullest_nothing_moves() => new BalancedMatrices(new(1_000, 0, 1_000)).Run(Materialised).ShouldBeSameAs(Materialised);

    [Fact]
    public void A_product_with_the_proven_one_cannot_be_forged()
    {
        var balanced = new BalancedMatrices(new(0, 0, C: 1_000)).Run(new Materialisation(1).Run(Squares(neurons: 8)));
        var witness = new Witness(balanced, new CircuitEvaluator(balanced).Trace(Enumerable.Range(0, Inputs).Select(i => i % 4).ToArray()));
        witness.IsSatisfied().ShouldBeTrue();
        foreach (var variable in witness.Variables.Where(variable => balanced.Values[variable.Value] is MaterialisedValue or ProductValue).ToArray())
        {
            witness[variable] += 1;
            witness.IsSatisfied().ShouldBeFalse($"{balanced.Values[variable.Value]}");
            witness[variable] -= 1;
        }
    }

    private static CircuitCount Count(Circuit circuit) =>
        CircuitCounter.Count(AleoBackend.Emit(circuit, InputLayouts.All(circuit.Inputs)[0], new("squares", "inputs", Visibility.Private)).Program, "main");

    private static Circuit Squares(int neurons)
    {
        var random = new Random(1);
        var builder = new CircuitBuilder();
        var inputs = Enumerable.Range(0, Inputs).Select(i => builder.Input($"x{i}", 2, i)).ToArray();
        var squares = Enumerable.Range(0, neurons).Select(_ => builder.Square(builder.Linear([.. inputs.Select(input => new LinearTerm(random.Next(1, 10), input))])));
        var sum = builder.Linear([.. squares.Select(square => new LinearTerm(1, square))]);
        return builder.Build(new("result", 64, [builder.Decompose(sum, 64)], 0, IsArray: true));
    }
}
