using System.Numerics;
using Zkml.Aleo.Counting;
using Zkml.Circuits;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Passes;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Models.Trees;

namespace Zkml.Tests.Lowering.Trees;

public class TreeLoweringTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20).Select(i => i * 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_circuit_and_the_program_compute_the_class_and_the_scores_of_the_integer_model(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 50; seed++)
        {
            var ensemble = RandomEnsemble.Draw(seed);
            var scores = new CompiledEnsemble(ensemble, OutputKind.Logits, seed);
            var classes = ensemble.Trees.Output == EnsembleOutput.Value ? null : new CompiledEnsemble(ensemble, OutputKind.Class, seed);
            var random = new Random(seed);
            for (var sample = 0; sample < 12; sample++)
            {
                var bits = ensemble.DrawBits(random);
                var expected = ensemble.Scores(bits);
                scores.ShouldGive(expected, bits, $"seed {seed}, scores");
                classes?.ShouldGive([ensemble.Trees.ClassOf(expected)], bits, $"seed {seed}, class");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_circuit_and_the_program_compute_tests_of_sets(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 25; seed++)
        {
            var ensemble = RandomEnsemble.Draw(seed, hasTurns: true);
            var isClass = ensemble.Trees.Output != EnsembleOutput.Value && seed % 2 == 0;
            var compiled = new CompiledEnsemble(ensemble, isClass ? OutputKind.Class : OutputKind.Logits, seed);
            var random = new Random(seed);
            for (var sample = 0; sample < 12; sample++)
            {
                var bits = ensemble.DrawBits(random);
                var expected = ensemble.Scores(bits);
                compiled.ShouldGive(isClass ? [ensemble.Trees.ClassOf(expected)] : expected, bits, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void A_test_of_a_set_cannot_be_private()
    {
        var ensemble = Enumerable.Range(0, 20).Select(seed => RandomEnsemble.Draw(seed, hasTurns: true)).First(drawn => drawn.Trees.Splits.Any(split => !split.Turns.IsEmpty));
        Should.Throw<ModelDoesNotFitException>(() => ModelLowering.LowerWithPrivateWeights(ensemble.Interface, PrivateTrees.Of(ensemble.Trees), OutputKind.Logits))
            .Message.ShouldContain("only single thresholds can be private");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_circuit_with_private_weights_computes_the_same(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 50; seed++)
        {
            var ensemble = RandomEnsemble.Draw(seed);
            var output = ensemble.Trees.Output == EnsembleOutput.Value || seed % 3 == 0 ? OutputKind.Logits : OutputKind.Class;
            var lowered = ModelLowering.LowerWithPrivateWeights(ensemble.Interface, PrivateTrees.Of(ensemble.Trees), output);
            var compiled = new CompiledEnsemble(lowered.Circuit, seed);
            var random = new Random(seed);
            for (var sample = 0; sample < 6; sample++)
            {
                var bits = ensemble.DrawBits(random);
                var scores = ensemble.Scores(bits);
                compiled.ShouldGive(output == OutputKind.Class ? [ensemble.Trees.ClassOf(scores)] : scores, [.. bits, .. lowered.Weights], $"seed {seed}, {output}");
            }
        }
    }

    [Fact]
    public void Every_pattern_of_weight_bits_is_a_valid_input()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var ensemble = RandomEnsemble.Draw(seed);
            var output = ensemble.Trees.Output == EnsembleOutput.Value || seed % 3 == 0 ? OutputKind.Logits : OutputKind.Class;
            var compiled = new CompiledEnsemble(ModelLowering.LowerWithPrivateWeights(ensemble.Interface, PrivateTrees.Of(ensemble.Trees), output).Circuit, seed);
            var inputs = compiled.Circuit.Inputs;
            var random = new Random(seed);
            for (var sample = 0; sample < 4; sample++)
            {
                var bits = new int[inputs.IsEmpty ? 1 : inputs.Max(input => input.Source) + 1];
                foreach (var input in inputs)
                {
                    bits[input.Source] = (int)(sample switch { 0 => 0, 1 => (1L << input.Bits) - 1, _ => random.NextInt64(1L << input.Bits) });
                }

                compiled.ShouldAgree(bits, $"seed {seed}, {output}");
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_witness_with_an_altered_variable_is_rejected(bool hasPrivateWeights)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var ensemble = RandomEnsemble.Draw(seed);
            var lowered = hasPrivateWeights
                ? ModelLowering.LowerWithPrivateWeights(ensemble.Interface, PrivateTrees.Of(ensemble.Trees), OutputKind.Class)
                : new(ModelLowering.Lower(ensemble.Interface, new IntegerTrees(ensemble.Trees), OutputKind.Class), []);
            var circuit = PassPipeline.Optimise(lowered.Circuit);
            var trace = new CircuitEvaluator(circuit).Trace((int[])[.. ensemble.DrawBits(new(seed)), .. lowered.Weights]);
            var witness = new Witness(circuit, trace);
            witness.IsSatisfied().ShouldBeTrue($"seed {seed}");
            foreach (var variable in witness.Variables.Take(60).ToArray())
            {
                var honest = witness[variable];
                witness[variable] = BigInteger.One - honest;
                witness.IsSatisfied().ShouldBeFalse($"seed {seed}, {variable}");
                witness[variable] = honest;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_interval_contains_every_value_seen(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 50; seed++)
        {
            var ensemble = RandomEnsemble.Draw(seed);
            var lowered = ModelLowering.Lower(ensemble.Interface, new IntegerTrees(ensemble.Trees), OutputKind.Class);
            var random = new Random(seed);
            foreach (var circuit in new[] { lowered, PassPipeline.Optimise(lowered) })
            {
                var evaluator = new CircuitEvaluator(circuit);
                for (var sample = 0; sample < 6; sample++)
                {
                    var trace = evaluator.Trace(ensemble.DrawBits(random));
                    for (var i = 0; i < trace.Length; i++)
                    {
                        circuit.Values[i].Interval.Contains(trace[i]).ShouldBeTrue($"seed {seed}, value {i}: {trace[i]} in {circuit.Values[i]}");
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_circuit_says_what_the_counter_counts(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 50; seed += 5)
        {
            var ensemble = RandomEnsemble.Draw(seed);
            var compiled = new CompiledEnsemble(ensemble, OutputKind.Logits, seed);
            CircuitCounter.Count(compiled.Program, "main").Body.Constraints.ShouldBe(compiled.Circuit.BodyConstraints, $"seed {seed}");
        }
    }
}
