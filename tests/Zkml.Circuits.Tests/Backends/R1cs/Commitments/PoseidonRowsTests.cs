using System.Numerics;
using Zkml.Aleo;
using Zkml.Aleo.Arithmetic;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Commitments;
using Zkml.Circuits.Backends.R1cs.Evaluation;
using Zkml.Circuits.Backends.R1cs.Files;
using Zkml.Circuits.Backends.R1cs.Rows;

namespace Zkml.Circuits.Tests.Backends.R1cs.Commitments;

public class PoseidonRowsTests
{
    /// <summary>1,000 hashes in all.</summary>
    [Theory]
    [InlineData(2, 1, 440)]
    [InlineData(2, 3, 120)]
    [InlineData(4, 3, 200)]
    [InlineData(4, 5, 80)]
    [InlineData(8, 7, 120)]
    [InlineData(8, 20, 40)]
    public void The_rows_give_the_hash_that_Aleo_gives(int rate, int elements, int samples)
    {
        var random = new Random(rate + elements);
        var (system, program) = Hash(rate, elements);
        BigInteger[] inputs = [.. Enumerable.Range(0, samples * elements).Select(i => i % 5 == 0 ? random.Next(3) : Element(random))];
        var evaluator = new WitnessEvaluator(program, ScalarField.Bls12377);

        var hashes = evaluator.EvaluatePublic(inputs);

        for (var sample = 0; sample < samples; sample++)
        {
            FieldElement[] words = [.. inputs.AsSpan(sample * elements, elements).ToArray().Select(FieldElement.From)];
            hashes[sample].ShouldBe(Poseidon.OfRate(rate).Hash(words).ToBigInteger());
        }

        new R1csChecker(system, ScalarField.Bls12377).FirstViolation(evaluator, inputs.AsMemory(0, elements * Math.Min(samples, 20))).ShouldBeNull();
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(8, 9)]
    public void Every_wire_that_is_changed_breaks_a_row(int rate, int elements)
    {
        var random = new Random(elements);
        var (system, program) = Hash(rate, elements);
        var checker = new R1csChecker(system, ScalarField.Bls12377);
        var witness = new WitnessEvaluator(program, ScalarField.Bls12377).Evaluate(Enumerable.Range(0, elements).Select(_ => Element(random)).ToArray());
        for (var change = 0; change < 200; change++)
        {
            BigInteger[] tampered = [.. witness];
            tampered[1 + random.Next(witness.Length - 1)] += 1 + random.Next(5);
            checker.FirstViolation(tampered).ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    [InlineData(5, 8)]
    [InlineData(40, 8)]
    public void The_rate_with_the_fewest_rows_is_chosen(int elements, int rate) => PoseidonRows.CheapestRate(elements).ShouldBe(rate);

    [Fact]
    public void Another_field_is_refused()
    {
        var (system, _) = Hash(2, 1);

        Should.Throw<ModelDoesNotFitException>(() => R1csFile.Write(system, ScalarField.Bn254)).Message
            .ShouldBe("the commitment to private weights is a hash over the scalar field of bls12-377, not of bn254; without the commitment the circuit is the same over all fields");
        Should.Throw<ModelDoesNotFitException>(() => new R1csChecker(system, ScalarField.Bls12381));
        R1csFile.Write(system, ScalarField.Bls12377).ShouldNotBeEmpty();
    }

    private static R1csEmission Hash(int rate, int elements)
    {
        var draft = new SystemDraft([null], [], [.. Enumerable.Repeat<Interval?>(null, elements)]);
        var hash = new PoseidonRows(draft, rate).Hash([.. Enumerable.Range(0, elements).Select(i => SumBuilder.Of(draft.FirstPrivateInput + i))]);
        draft.DefineSum(SystemDraft.FirstOutput, hash.ToWireSum());
        return draft.Finish([.. draft.Rows.Select(row => row.Forms[0])]);
    }

    private static BigInteger Element(Random random)
    {
        var bytes = new byte[31];
        random.NextBytes(bytes);
        return new(bytes, isUnsigned: true);
    }
}
