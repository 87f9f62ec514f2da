using System.Numerics;
using Zkml.Circuits.Evaluation;
using Zkml.Circuits.Passes;
using Zkml.Lowering;
using Zkml.Tests.Models;

namespace Zkml.Tests.Lowering;

public class LoweringTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40).Select(i => i * 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_circuit_computes_the_class_and_the_logits_of_the_integer_model(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 25; seed++)
        {
            var model = RandomModel.Draw(seed);
            var circuits = Enum.GetValues<OutputKind>().ToDictionary(kind => kind, kind => PassPipeline.Optimise(ModelLowering.Lower(model.Inputs, model.Features, model.Network, kind)));
            var random = new Random(seed);
            for (var sample = 0; sample < 8; sample++)
            {
                var bits = model.DrawBits(random);
                var classOf = new CircuitEvaluator(circuits[OutputKind.Class]).Evaluate(bits, bits.Length);
                ((int)classOf.Single()).ShouldBe(model.Class(bits), $"seed {seed}");
                var logits = new CircuitEvaluator(circuits[OutputKind.Logits]).Evaluate(bits, bits.Length);
                logits.Select(logit => (BigInteger)logit - circuits[OutputKind.Logits].Output.Offset).ShouldBe(model.Logits(bits), $"seed {seed}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_interval_contains_every_value_seen(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 25; seed++)
        {
            var model = RandomModel.Draw(seed);
            var lowered = ModelLowering.Lower(model.Inputs, model.Features, model.Network, OutputKind.Class);
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
}
