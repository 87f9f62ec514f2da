using System.Numerics;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;
using Zkml.Circuits;
using Zkml.Circuits.Backends.Aleo;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Inputs;
using Zkml.Circuits.Passes;
using Zkml.Lowering;
using Zkml.Models.Evaluation;
using Zkml.Tests.Models;

namespace Zkml.Tests.Lowering;

public class LoweringTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40).Select(i => i * 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_circuit_and_the_program_compute_the_class_and_the_logits_of_the_integer_model(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 25; seed++)
        {
            // Every fifth has convolutions.
            var model = seed % 5 == 0 ? RandomModel.DrawConvolutional(seed) : RandomModel.Draw(seed);
            var evaluators = Enum.GetValues<OutputKind>().Select(kind => new Evaluators(model, kind, seed)).ToArray();
            var integer = new IntegerEvaluator(model.Network, model.FeatureRanges);
            var random = new Random(seed);
            for (var sample = 0; sample < 6; sample++)
            {
                var bits = model.DrawBits(random);
                var logits = model.Logits(bits);
                integer.Logits(model.FeatureValues(bits)).Select(logit => (BigInteger)logit).ShouldBe(logits, $"seed {seed}");
                evaluators[0].ShouldGive([model.Class(bits)], bits);
                evaluators[1].ShouldGive(logits, bits);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_interval_contains_every_value_seen(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 25; seed++)
        {
            var model = seed % 5 == 0 ? RandomModel.DrawConvolutional(seed) : RandomModel.Draw(seed);
            var lowered = ModelLowering.Lower(model.Interface, model.Network, OutputKind.Class);
            var random = new Random(seed);
            foreach (var circuit in new[] { lowered, PassPipeline.Optimise(lowered) })
            {
                var evaluator = new CircuitEvaluator(circuit);
                for (var sample = 0; sample < 8; sample++)
                {
                    var trace = evaluator.Trace(model.DrawBits(random));
                    for (var i = 0; i < trace.Length; i++)
                    {
                        circuit.Values[i].Interval.Contains(trace[i]).ShouldBeTrue($"seed {seed}, value {i}: {trace[i]} in {circuit.Values[i]}");
                    }
                }
            }
        }
    }

    /// <summary>The circuit and the Aleo program of a model.</summary>
    private sealed class Evaluators
    {
        private readonly string _about;
        private readonly Circuit _circuit;
        private readonly InputLayout _layout;
        private readonly CircuitEvaluator _evaluator;
        private readonly PreparedFunction _program;

        public Evaluators(RandomModel model, OutputKind output, int seed)
        {
            _about = $"seed {seed}, {output}";
            _circuit = MinimisedModel.Optimise(ModelLowering.Lower(model.Interface, model.Network, output), isNonZeros: seed % 2 == 1);
            var layouts = InputLayouts.All(_circuit.Inputs);
            _layout = layouts[seed % layouts.Count];
            _evaluator = new(_circuit);
            _program = AleoInterpreter.Prepare(AleoBackend.Emit(_circuit, _layout, new("random", "inputs", Visibility.Private)).Program, "main");
        }

        public void ShouldGive(IEnumerable<BigInteger> expected, int[] bits)
        {
            var circuit = _evaluator.Evaluate(bits, bits.Length);
            circuit.Select(output => (BigInteger)output - _circuit.Output.Offset).ShouldBe(expected, _about);
            var output = _program.Evaluate([_layout.ToValue(_layout.Pack(_circuit.Inputs, bits))]).Single();
            var numbers = output is ArrayValue array ? array.Elements : [output];
            numbers.Select(number => ((IntegerValue)number).Bits).ShouldBe(circuit, _about);
        }
    }
}
