using System.Numerics;
using Zkml.Circuits.Backends.R1cs.Balancing;
using Zkml.Circuits.Backends.R1cs.Rows;
using Zkml.Circuits.Backends.R1cs.Words;

namespace Zkml.Circuits.Tests.Backends.R1cs;

public class RangeCheckTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_number_passes_if_it_has_the_bits_and_no_other_does_whatever_the_other_wires_are(int bits)
    {
        var draft = new SystemDraft([], [], [null]);
        RangeCheck.Add(draft, SumBuilder.Of(draft.FirstPrivateInput), bits);
        draft.Rows.Count.ShouldBe(bits);
        var emission = draft.Finish(MatrixBalance.Of(draft.Rows));

        // All rows but the last say what one more wire is, so that the wires of the steps are the only ones to try.
        emission.System.Wires.ShouldBe(2 + bits - 1);
        foreach (var number in Enumerable.Range(-20, 60).Select(i => (BigInteger)i).Append(ReferenceWitness.Modulus / 2).Append(ReferenceWitness.Modulus - 1))
        {
            var violated = ReferenceWitness.Of(emission with { Witness = emission.Witness with { Ranges = [.. emission.Witness.Ranges.Select(_ => (Interval?)null)] } }, [number]).FirstViolation();
            violated.ShouldBe(number >= 0 && number < 1 << bits ? null : bits - 1, $"{number}");
        }
    }

    [Fact]
    public void More_bits_than_a_digit_has_are_a_bug_of_the_caller() =>
        Should.Throw<ArgumentOutOfRangeException>(() => RangeCheck.Add(new SystemDraft([], [], [null]), SumBuilder.Of(1), 4));
}
