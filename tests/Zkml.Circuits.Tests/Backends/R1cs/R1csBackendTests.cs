using System.Numerics;
using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Choosing;
using Zkml.Circuits.Passes;

namespace Zkml.Circuits.Tests.Backends.R1cs;

public class R1csBackendTests
{
    private const int Circuits = 60;

    public static TheoryData<R1csOptions> Options =>
    [
        new(),
        new() { BoundInputs = 0 },
        new() { BoundInputs = 3, NamesEveryPublicInput = true },
        new() { HasPublicSample = true, Batch = 32 },
    ];

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_row_holds_and_the_outputs_are_what_the_circuit_means(R1csOptions options)
    {
        foreach (var (circuit, random) in All())
        {
            var emission = R1csBackend.Lower(circuit, options);
            foreach (var sample in random.Samples())
            {
                var witness = Witness(circuit, emission, options, sample);
                witness.FirstViolation().ShouldBeNull();
                witness.Outputs.ShouldBe(RandomCircuit.Outputs(circuit, sample));
            }
        }
    }

    [Theory]
    [InlineData(1_000, false, false)]
    [InlineData(12, false, false)]
    [InlineData(3, false, true)]
    [InlineData(1, true, false)]
    [InlineData(0.5, true, true)]
    public void Every_form_has_the_same_outputs_and_leaves_no_wire_free(double rate, bool packs, bool shares)
    {
        foreach (var (circuit, random) in All().Take(30))
        {
            var emission = SystemChoice.In(new(rate, packs, shares), circuit, new());
            foreach (var sample in random.Samples().Skip(1))
            {
                var witness = Witness(circuit, emission, new(), sample);
                witness.FirstViolation().ShouldBeNull();
                witness.Outputs.ShouldBe(RandomCircuit.Outputs(circuit, sample));
            }

            new RowDerivatives(emission.System, Witness(circuit, emission, new(), random.Samples().Last())).FreeWires(1 + emission.System.PublicOutputs, 2 + circuit.Inputs.Length).ShouldBe(0);
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Another_value_of_any_wire_violates_a_row(R1csOptions options)
    {
        foreach (var (circuit, random) in All().Take(25))
        {
            var emission = R1csBackend.Lower(circuit, options);
            var witness = Witness(circuit, emission, options, random.Samples().Last());
            for (var wire = 1; wire < witness.Length; wire++)
            {
                var bound = wire - 1 - emission.System.PublicOutputs;
                if (bound >= 0 && bound < options.BoundInputs)
                {
                    continue; // The transcript binds it, and no row says what it is.
                }

                // Another valid input may well have the same results.
                var input = bound - emission.System.PublicInputs;
                var valid = input >= 0 && input < circuit.Inputs.Length ? Interval.OfUnsigned(circuit.Inputs[input].Bits) : Interval.Of(witness[wire]);
                foreach (var forged in new[] { witness[wire] + 1, witness[wire] - 1, -witness[wire] - 1, 1 - witness[wire], (2 * witness[wire]) + 3 }.Where(forged => !valid.Contains(forged)))
                {
                    var honest = witness[wire];
                    witness[wire] = forged;
                    witness.FirstViolation().ShouldNotBeNull($"wire {wire} is {forged} instead of {honest}");
                    witness[wire] = honest;
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void No_wire_is_free(R1csOptions options)
    {
        foreach (var (circuit, random) in All().Take(30))
        {
            var emission = R1csBackend.Lower(circuit, options);
            new RowDerivatives(emission.System, Witness(circuit, emission, options, random.Samples().Last())).FreeWires(1 + emission.System.PublicOutputs, emission.System.PublicInputs + emission.System.PrivateInputs)
                .ShouldBe(0);
        }
    }

    [Fact]
    public void Wires_are_numbered_outputs_first_then_public_inputs_private_inputs_and_the_rest()
    {
        var (circuit, _) = All().First(each => each.Circuit.Inputs.Length > 2);
        var system = R1csBackend.Lower(circuit, new() { HasPublicSample = true }).System;

        system.PublicOutputs.ShouldBe(circuit.Output.Values.Length);
        system.PublicInputs.ShouldBe(2 + PublicSample.Of(circuit.Inputs).Words);
        system.PrivateInputs.ShouldBe(circuit.Inputs.Length);
        system.Constraints.SelectMany(row => new[] { row.A, row.B, row.C }).SelectMany(sum => sum.Terms).ShouldAllBe(term => term.Wire >= 0 && term.Wire < system.Wires && !term.Coefficient.IsZero);
    }

    [Fact]
    public void Only_on_request_is_a_public_input_named_that_the_circuit_does_not_need()
    {
        foreach (var (circuit, _) in All().Take(5))
        {
            Named(R1csBackend.Lower(circuit, new()).System).ShouldBe([false, false]);
            Named(R1csBackend.Lower(circuit, new() { NamesEveryPublicInput = true }).System).ShouldBe([true, true]);
        }
    }

    [Fact]
    public void Inputs_of_a_public_sample_fill_words_of_31_bytes_in_order_without_weights()
    {
        var packed = PublicSample.Of([new("a", 8, 0), new("w", 8, 1, IsWeight: true), new("b", 60, 2), new("c", 60, 3), new("d", 60, 4), new("e", 60, 5), new("f", 1, 6)]);

        packed.Words.ShouldBe(2);
        packed.Slots.ShouldBe([(0, 0), null, (0, 8), (0, 68), (0, 128), (0, 188), (1, 0)]);
        packed.Pack([3, 99, 1, 0, 0, 0, 1]).ShouldBe([3 + (BigInteger.One << 8), 1]);
    }

    private static bool[] Named(ConstraintSystem system) =>
        [.. Enumerable.Range(1 + system.PublicOutputs, 2).Select(wire => system.Constraints.Any(row => new[] { row.A, row.B, row.C }.Any(sum => sum.Terms.Any(term => term.Wire == wire))))];

    private static ReferenceWitness Witness(Circuit circuit, R1csEmission emission, R1csOptions options, int[] sample)
    {
        BigInteger[] inputs = [.. circuit.Inputs.Select(input => (BigInteger)sample[input.Source])];
        BigInteger[] words = options.HasPublicSample ? PublicSample.Of(circuit.Inputs).Pack(inputs) : [];
        return ReferenceWitness.Of(emission, [.. Enumerable.Range(0, options.BoundInputs).Select(i => ReferenceWitness.Modulus - 1 - i), .. words, .. inputs]);
    }

    /// <summary>Circuits as the passes leave them; every second one as it was built.</summary>
    private static IEnumerable<(Circuit Circuit, RandomCircuit Random)> All() =>
        Enumerable.Range(0, Circuits).Select(seed => (Random: RandomCircuit.Of(seed), seed)).Select(each => (each.seed % 2 == 0 ? PassPipeline.Optimise(each.Random.Circuit) : each.Random.Circuit, each.Random));
}
