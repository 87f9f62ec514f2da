using System.Numerics;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Evaluation;

namespace Zkml.Circuits.Tests.Backends.R1cs.Evaluation;

public class R1csCheckerTests
{
    public static TheoryData<string, bool> Fields => WitnessEvaluatorTests.Fields;

    [Theory]
    [MemberData(nameof(Fields))]
    public void The_first_row_that_fails_is_the_first_whose_sides_differ_modulo_the_field(string name, bool small)
    {
        var (field, tampering, violated) = (ScalarField.Named(name)!, new Random(4), 0);
        for (var seed = 0; seed < 200; seed++)
        {
            var random = RandomWitnessProgram.Of(seed, small);
            var checker = new R1csChecker(random.System, field);
            var witness = random.Meaning(random.Sample(field), field);
            checker.FirstViolation(witness).ShouldBeNull($"seed {seed}");
            for (var change = 0; change < 5; change++)
            {
                var wire = 1 + tampering.Next(witness.Length - 1);
                BigInteger[] tampered = [.. witness];
                tampered[wire] += tampering.Next(4) switch { 0 => 1, 1 => -1, 2 => BigInteger.One << tampering.Next(260), _ => field.Modulus };
                var expected = Enumerable.Range(0, random.System.Constraints.Length).Where(row => !Holds(random.System.Constraints[row], tampered, field)).Cast<int?>().FirstOrDefault();

                checker.FirstViolation(tampered).ShouldBe(expected, $"seed {seed}, wire {wire}");
                violated += expected is null ? 0 : 1;
            }
        }

        violated.ShouldBeGreaterThan(200);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Witnesses_of_many_samples_satisfy_every_row_and_of_a_wrong_row_the_first_sample_is_named(string name, bool small)
    {
        var field = ScalarField.Named(name)!;
        for (var seed = 0; seed < 10; seed++)
        {
            var random = RandomWitnessProgram.Of(seed, small);
            var evaluator = new WitnessEvaluator(random.Program, field);
            BigInteger[][] samples = [.. Enumerable.Range(0, 140).Select(_ => random.Sample(field))];
            var inputs = samples.SelectMany(sample => sample).ToArray();
            new R1csChecker(random.System, field).FirstViolation(evaluator, inputs).ShouldBeNull($"seed {seed}");

            // The first private input is 0: true of some samples only.
            var row = new R1csConstraint(new([new(1 + random.System.PublicOutputs + random.System.PublicInputs, 1)]), new([new(0, 1)]), WireSum.Zero);
            var first = Array.FindIndex(samples, sample => !sample[random.System.PublicInputs].IsZero);
            new R1csChecker(random.System with { Constraints = random.System.Constraints.Add(row) }, field).FirstViolation(evaluator, inputs)
                .ShouldBe(first < 0 ? null : new(first, random.System.Constraints.Length));
        }
    }

    /// <summary>A product that is right modulo 2^64 or modulo 2^256 only.</summary>
    [Theory]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(128)]
    public void A_product_that_wraps_around_to_0_in_machine_integers_is_not_0(int bits)
    {
        WireSum wire = new([new(1, 1)]);
        var system = new ConstraintSystem(0, 0, 1, 2, [new(wire, wire, WireSum.Zero)]);

        new R1csChecker(system, ScalarField.Bls12377).FirstViolation([1, BigInteger.One << bits]).ShouldBe(0);
        new R1csChecker(system, ScalarField.Bls12377).FirstViolation([1, 0]).ShouldBeNull();
        new R1csChecker(system, ScalarField.Bls12377).FirstViolation([1, ScalarField.Bls12377.Modulus]).ShouldBeNull();
    }

    [Fact]
    public void A_witness_whose_first_wire_is_not_1_or_that_has_too_few_wires_is_refused()
    {
        var checker = new R1csChecker(new(0, 0, 1, 2, []), ScalarField.Bls12377);

        Should.Throw<ArgumentException>(() => checker.FirstViolation([0, 0])).Message.ShouldStartWith("the first wire is 0, expected 1");
        Should.Throw<ArgumentException>(() => checker.FirstViolation([1])).Message.ShouldStartWith("1 wires, expected 2");
    }

    private static bool Holds(R1csConstraint row, BigInteger[] wires, ScalarField field) =>
        field.Reduce((RandomWitnessProgram.Value(row.A, wires) * RandomWitnessProgram.Value(row.B, wires)) - RandomWitnessProgram.Value(row.C, wires)).IsZero;
}
