using System.Numerics;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Commitments;
using Zkml.Circuits.Backends.R1cs.Evaluation;
using Zkml.Circuits.Building;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Tests.Backends.R1cs.Commitments;

public class WeightCommitmentTests
{
    private const int Weights = 20;

    private static readonly Circuit Model = Build();

    [Fact]
    public void Only_the_commitment_to_the_weights_that_are_used_satisfies_the_rows()
    {
        var (system, program) = R1csBackend.Lower(Model, new() { BoundInputs = 3 });
        var (evaluator, checker) = (new WitnessEvaluator(program, ScalarField.Bls12377), new R1csChecker(system, ScalarField.Bls12377));
        var inputs = Inputs();
        var commitment = WeightCommitment.Of(Model, inputs);

        checker.FirstViolation(evaluator, (BigInteger[])[11, 12, commitment, .. inputs]).ShouldBeNull();
        checker.FirstViolation(evaluator, (BigInteger[])[11, 12, commitment + 1, .. inputs]).ShouldNotBeNull();
        for (var input = 1; input < inputs.Length; input++)
        {
            BigInteger[] other = [.. inputs];
            other[input] ^= 1;
            WeightCommitment.Of(Model, other).ShouldNotBe(commitment);
            checker.FirstViolation(evaluator, (BigInteger[])[11, 12, commitment, .. other]).ShouldNotBeNull();
        }
    }

    [Fact]
    public void The_sample_is_no_part_of_the_commitment()
    {
        var inputs = Inputs();
        BigInteger[] other = [inputs[0] ^ 1, .. inputs[1..]];

        WeightCommitment.Of(Model, other).ShouldBe(WeightCommitment.Of(Model, inputs));
    }

    [Fact]
    public void A_weight_out_of_range_and_a_circuit_without_a_public_input_for_the_commitment_are_refused()
    {
        BigInteger[] inputs = [.. Inputs()];
        inputs[2] = 1 << 16;

        Should.Throw<ArgumentException>(() => WeightCommitment.Of(Model, inputs)).Message.ShouldStartWith("input w1 is 65536, expected an unsigned integer of 16 bits");
        Should.Throw<ArgumentException>(() => R1csBackend.Lower(Model, new())).Message.ShouldStartWith("2 bound public inputs, expected 3: the last one is the commitment");
    }

    private static BigInteger[] Inputs() => [3, .. Enumerable.Range(0, Weights).Select(i => (BigInteger)((i * 7_919) & 0xffff))];

    /// <summary>A weighted input, and twenty weights of 16 bits, which fill a word and a part of the next.</summary>
    private static Circuit Build()
    {
        var builder = new CircuitBuilder();
        var sample = builder.Input("x", 4, 0);
        int[] weights = [.. Enumerable.Range(0, Weights).Select(i => builder.Input($"w{i}", 16, i + 1, isWeight: true))];
        var sum = builder.Linear([.. weights.Select(weight => new LinearTerm(1, builder.Product(sample, weight)))]);
        var circuit = builder.Build(new("result", 32, [builder.Decompose(sum, 32)], 0, IsArray: false));
        return circuit with { Output = circuit.Output with { Committed = [.. weights] } };
    }
}
