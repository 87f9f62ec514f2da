using System.Numerics;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Backends.Leo;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Passes;
using Zkml.Circuits.Tests.Backends;

namespace Zkml.Circuits.Tests;

/// <summary>Whatever a circuit becomes, a pass's result, an evaluation, an Aleo program or a Leo project, it computes what its values mean.</summary>
public class RandomCircuitTests
{
    private const int Circuits = 40;

    public static TheoryData<ICircuitPass> Passes => [new ConstantFolding(), new LinearFusion(), new CommonSubexpressions(), new DeadCode()];

    /// <summary>Passes that come after the others, to sums whose terms are different.</summary>
    public static TheoryData<ICircuitPass> LatePasses => [new CommonSubsums(), new CommonSubsums(sparesSumsOfEqualShape: true), new Materialisation(1), new Materialisation(5)];

    [Theory]
    [MemberData(nameof(Passes))]
    public void A_pass_keeps_what_a_circuit_computes_and_every_value_in_its_interval(ICircuitPass pass)
    {
        foreach (var random in All())
        {
            var changed = pass.Run(random.Circuit);
            foreach (var sample in random.Samples())
            {
                RandomCircuit.Outputs(changed, sample).ShouldBe(RandomCircuit.Outputs(random.Circuit, sample));
            }
        }
    }

    [Theory]
    [MemberData(nameof(LatePasses))]
    public void A_late_pass_keeps_what_a_circuit_computes_and_every_value_in_its_interval(ICircuitPass pass)
    {
        foreach (var random in All())
        {
            var changed = pass.Run(PassPipeline.Optimise(random.Circuit));
            foreach (var sample in random.Samples())
            {
                RandomCircuit.Outputs(changed, sample).ShouldBe(RandomCircuit.Outputs(random.Circuit, sample));
            }
        }
    }

    [Fact]
    public void The_passes_together_never_make_a_circuit_dearer()
    {
        foreach (var random in All())
        {
            var optimised = PassPipeline.Optimise(random.Circuit);

            optimised.BodyConstraints.ShouldBeLessThanOrEqualTo(random.Circuit.BodyConstraints);
            PassPipeline.Optimise(optimised).Values.Length.ShouldBe(optimised.Values.Length, "nothing is left to do");
            foreach (var sample in random.Samples())
            {
                RandomCircuit.Outputs(optimised, sample).ShouldBe(RandomCircuit.Outputs(random.Circuit, sample));
            }
        }
    }

    [Fact]
    public void The_evaluator_gives_each_value_its_meaning_on_one_sample_and_on_many()
    {
        foreach (var random in All())
        {
            var evaluator = new CircuitEvaluator(random.Circuit);
            int[][] samples = [.. random.Samples()];
            foreach (var sample in samples)
            {
                evaluator.Trace(sample).ShouldBe(RandomCircuit.Meaning(random.Circuit, sample));
                new Witness(random.Circuit, evaluator.Trace(sample)).IsSatisfied().ShouldBeTrue();
            }

            // More than a block of 256 of them.
            int[] many = [.. Enumerable.Range(0, 300).SelectMany(sample => samples[sample % samples.Length])];
            var expected = Enumerable.Range(0, 300).SelectMany(sample => RandomCircuit.Outputs(random.Circuit, samples[sample % samples.Length]));
            evaluator.Evaluate(many, samples[0].Length).Select(output => (BigInteger)output).ShouldBe(expected);
        }
    }

    [Fact]
    public void The_Aleo_program_computes_what_the_circuit_does_in_every_layout()
    {
        foreach (var (circuit, random) in Emitted())
        {
            foreach (var layout in InputLayouts.All(circuit.Inputs))
            {
                var program = AleoInterpreter.Prepare(AleoBackend.Emit(circuit, layout, new("random", "inputs", Visibility.Private)).Program, "main");
                foreach (var sample in random.Samples())
                {
                    var result = program.Evaluate([layout.ToValue(layout.Pack(circuit.Inputs, sample))])[0];
                    var outputs = result is ArrayValue array ? array.Elements : [result];
                    outputs.Select(output => (BigInteger)((IntegerValue)output).Bits).ShouldBe(RandomCircuit.Outputs(circuit, sample));
                    (result is ArrayValue).ShouldBe(circuit.Output.IsArray);
                }
            }
        }
    }

    [Fact]
    public void The_Leo_source_computes_what_the_circuit_does_in_every_layout()
    {
        foreach (var (circuit, random) in Emitted())
        {
            foreach (var layout in InputLayouts.All(circuit.Inputs))
            {
                var source = LeoBackend.Emit(circuit, layout, new("random", "inputs", Visibility.Private), ["A random circuit."]);
                var leo = new LeoSource(source);
                foreach (var sample in random.Samples())
                {
                    var words = layout.Pack(circuit.Inputs, sample).Zip(layout.Words).ToDictionary(pair => pair.Second.Path, pair => ((BigInteger)pair.First, pair.Second.Width));
                    leo.Run(words).ShouldBe(RandomCircuit.Outputs(circuit, sample), source);
                }
            }
        }
    }

    private static IEnumerable<RandomCircuit> All() => Enumerable.Range(0, Circuits).Select(RandomCircuit.Of);

    /// <summary>Back ends are given circuits that the passes have been over; one that has no input left is no program.</summary>
    private static IEnumerable<(Circuit Circuit, RandomCircuit Random)> Emitted() =>
        All().Select(random => (PassPipeline.Optimise(random.Circuit), random)).Where(pair => pair.Item1.Inputs.Length > 0);
}
