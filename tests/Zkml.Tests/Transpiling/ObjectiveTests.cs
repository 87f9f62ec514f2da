using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Values;
using Zkml.Models.Networks;
using Zkml.Training.Presets;
using Zkml.Transpiling;

namespace Zkml.Tests.Transpiling;

public class ObjectiveTests
{
    private static readonly ZkModel Template = PresetCatalogue.Default.Model;

    [Fact]
    public void A_large_model_of_squares_needs_half_the_reference_string_where_non_zeros_are_minimised()
    {
        var model = Dense(neurons: 100);
        var fewConstraints = Transpile(model, Objective.Constraints).Count;
        var fewNonZeros = Transpile(model, Objective.NonZeros).Count;
        fewConstraints.Constraints.Body.ShouldBeLessThan(fewNonZeros.Constraints.Body);
        (fewNonZeros.NonZeros.Total * 2).ShouldBeLessThan(fewConstraints.NonZeros.Total * 3 / 2);
        (fewConstraints.SrsDegree, fewNonZeros.SrsDegree).ShouldBe((131_071, 65_535));
    }

    [Theory]
    [InlineData("square")]
    [InlineData("tree")]
    public void No_objective_makes_its_own_measure_larger(string preset)
    {
        var model = PresetCatalogue.Find(preset).Model;
        var fewConstraints = Transpile(model, Objective.Constraints).Count;
        var fewNonZeros = Transpile(model, Objective.NonZeros).Count;
        fewConstraints.Constraints.Total.ShouldBeLessThanOrEqualTo(fewNonZeros.Constraints.Total);
        fewNonZeros.NonZeros.Total.ShouldBeLessThanOrEqualTo(fewConstraints.NonZeros.Total);
        fewNonZeros.SrsDegree.ShouldBeLessThanOrEqualTo(fewConstraints.SrsDegree);
    }

    [Fact]
    public void Constraints_are_minimised_unless_something_else_is_asked_for() =>
        Transpiler.Transpile(Template, new("digits_model")).Circuit.Values.OfType<MaterialisedValue>().ShouldBeEmpty();

    [Fact]
    public void Both_objectives_compute_the_same()
    {
        var model = Dense(neurons: 12);
        var random = new Random(3);
        var (one, other) = (Transpile(model, Objective.Constraints), Transpile(model, Objective.NonZeros));
        other.Circuit.Values.OfType<MaterialisedValue>().ShouldNotBeEmpty();
        int[] samples = [.. Enumerable.Range(0, 200).SelectMany(_ => model.Pipeline.Inputs.Select(input => random.Next(1 << input.Bits)))];
        new CircuitEvaluator(other.Circuit).Evaluate(samples, model.Pipeline.Inputs.Length)
            .ShouldBe(new CircuitEvaluator(one.Circuit).Evaluate(samples, model.Pipeline.Inputs.Length));
    }

    private static TranspiledModel Transpile(ZkModel model, Objective objective) => Transpiler.Transpile(model, new("digits_model") { Objective = objective });

    private static ZkModel Dense(int neurons)
    {
        var random = new Random(1);
        return Template with { Integer = new IntegerNetwork([Layer("hidden1", Template.Pipeline.Features.Length, neurons, Activation.Square), Layer("logits", neurons, 10, Activation.Identity)]) };

        IntegerLayer Layer(string name, int inputs, int outputs, Activation activation) => new(
            name, inputs, outputs, [.. Enumerable.Range(0, inputs * outputs).Select(_ => random.Next(-3, 4))], [.. Enumerable.Range(0, outputs).Select(_ => (Int128)random.Next(-100, 100))], activation);
    }
}
