using System.Numerics;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Evaluation;

namespace Zkml.Circuits.Tests.Backends.R1cs.Evaluation;

public class WitnessEvaluatorTests
{
    private static readonly WireSum One = new([new(0, 1)]);

    /// <summary>Every field, with inputs of any size and with small ones.</summary>
    public static TheoryData<string, bool> Fields
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var scalars in ScalarField.All)
            {
                data.Add(scalars.Name, false);
                data.Add(scalars.Name, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_wire_is_what_its_step_means(string name, bool small)
    {
        var field = ScalarField.Named(name)!;
        for (var seed = 0; seed < 150; seed++)
        {
            var random = RandomWitnessProgram.Of(seed, small);
            var evaluator = new WitnessEvaluator(random.Program, field);
            for (var sample = 0; sample < 4; sample++)
            {
                var inputs = random.Sample(field);
                evaluator.Evaluate(inputs).ShouldBe(random.Meaning(inputs, field), $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Many_samples_at_once_give_what_each_gives_alone()
    {
        var field = ScalarField.Bls12377;
        for (var seed = 0; seed < 8; seed++)
        {
            var random = RandomWitnessProgram.Of(seed);
            var evaluator = new WitnessEvaluator(random.Program, field);
            BigInteger[][] samples = [.. Enumerable.Range(0, 140).Select(_ => random.Sample(field))];
            var publicWires = random.Program.PublicOutputs + random.Program.PublicInputs;

            evaluator.EvaluatePublic(samples.SelectMany(sample => sample).ToArray())
                .ShouldBe(samples.SelectMany(sample => random.Meaning(sample, field).Skip(1).Take(publicWires)));
        }
    }

    /// <summary>A back end may prove more than interval arithmetic over single steps does; then the wire is narrower than its step suggests.</summary>
    [Fact]
    public void A_range_that_steps_alone_do_not_prove_is_used_if_it_holds_and_an_error_if_it_does_not()
    {
        // x, y below 2^40; wire 3 is (x - y)^2, claimed to be at most 100.
        WireSum difference = new([new(1, 1), new(2, -1)]);
        var program = new WitnessProgram(
            0,
            0,
            2,
            5,
            [new ProductStep(3, difference, difference), new ProductStep(4, new([new(3, BigInteger.One << 30)]), One)],
            [Interval.Of(1), Interval.OfUnsigned(40), Interval.OfUnsigned(40), new(0, 100), new(0, BigInteger.One << 60)]);
        var evaluator = new WitnessEvaluator(program, ScalarField.Bls12377);

        evaluator.Evaluate(new BigInteger[] { 1L << 39, (1L << 39) + 3 })[3..].ShouldBe([9, 9 * (BigInteger.One << 30)]);
        Should.Throw<InvalidOperationException>(() => evaluator.Evaluate(new BigInteger[] { 11, 0 })).Message.ShouldBe("wire 3 is 121, outside of the range that is claimed for it");
        Should.Throw<InvalidOperationException>(() => evaluator.Evaluate(new BigInteger[] { (BigInteger.One << 40) - 1, 0 }));
    }

    [Fact]
    public void An_input_outside_of_its_range_is_refused_by_sample_and_number()
    {
        var program = new WitnessProgram(0, 1, 2, 4, [], [Interval.Of(1), null, Interval.Bit, Interval.OfUnsigned(4)]);
        var evaluator = new WitnessEvaluator(program, ScalarField.Bn254);

        Should.Throw<ArgumentException>(() => evaluator.EvaluatePublic(new BigInteger[] { 5, 1, 15, 5, 1, 16 })).Message.ShouldBe("sample 1: private input 1 is 16, expected 0 to 15");
        Should.Throw<ArgumentException>(() => evaluator.EvaluatePublic(new BigInteger[] { ScalarField.Bn254.Modulus, 1, 15 })).Message.ShouldStartWith("sample 0: public input 0 is ");
        Should.Throw<ArgumentException>(() => evaluator.EvaluatePublic(new BigInteger[] { -1, 1, 15 }));
        Should.Throw<ArgumentException>(() => evaluator.EvaluatePublic(new BigInteger[] { 5, 1 })).Message.ShouldStartWith("2 inputs, expected 3 for each sample");
        evaluator.EvaluatePublic(new BigInteger[] { ScalarField.Bn254.Modulus - 1, 1, 15 }).ShouldBe([ScalarField.Bn254.Modulus - 1]);
    }

    [Fact]
    public void A_slice_of_a_negative_number_is_one_of_its_canonical_value()
    {
        var program = new WitnessProgram(0, 0, 1, 254, [new SlicesStep(2, 252, new([new(0, -3), new(1, 1)]), 0, 1)], [Interval.Of(1), Interval.OfUnsigned(4), .. Enumerable.Repeat<Interval?>(Interval.Bit, 252)]);

        foreach (var field in ScalarField.All)
        {
            var bits = new WitnessEvaluator(program, field).Evaluate(new BigInteger[] { 1 })[2..];
            bits.ShouldBe(Enumerable.Range(0, 252).Select(bit => ((field.Modulus - 2) >> bit) & 1));
        }
    }
}
