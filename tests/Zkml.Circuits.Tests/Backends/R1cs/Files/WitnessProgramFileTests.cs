using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;

namespace Zkml.Circuits.Tests.Backends.R1cs.Files;

public class WitnessProgramFileTests
{
    /// <summary>The example of docs/witness-program.md.</summary>
    private const string SquarePlusOne = "7a6b7770 01 01 00 01 04 02 01 07 01 04 02 02 07 04 01 08 00 02 02 02";

    [Fact]
    public void The_example_of_the_document_is_what_is_written()
    {
        WireSum x = new([new(2, 1)]), one = new([new(0, 1)]);
        var program = new WitnessProgram(1, 0, 1, 4, [new ProductStep(3, x, x), new ProductStep(1, new([new(0, 1), new(3, 1)]), one)], [Interval.Of(1), null, Interval.OfUnsigned(3), null]);

        Convert.ToHexStringLower(WitnessProgramFile.Write(program)).ShouldBe(SquarePlusOne.Replace(" ", ""));
    }

    [Fact]
    public void What_was_written_is_read_with_ranges_that_follow_from_the_steps()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var program = RandomWitnessProgram.Of(seed).Program;

            var read = WitnessProgramFile.Read(WitnessProgramFile.Write(program));

            read.Steps.ShouldBe(program.Steps, $"seed {seed}");
            read.Ranges.ShouldBe(program.Ranges);
            (read with { Steps = program.Steps, Ranges = program.Ranges }).ShouldBe(program);
        }
    }

    [Fact]
    public void Sums_that_share_their_structure_take_few_bytes()
    {
        WireSum bits = new([.. Enumerable.Range(2, 200).Select(i => new WireTerm(i, System.Numerics.BigInteger.One << (i - 2)))]), one = new([new(0, 1)]);
        WitnessStep[] steps = [new ProductStep(202, bits, one), new ProductStep(203, bits, bits), new ProductStep(1, bits, one)];
        var program = new WitnessProgram(1, 0, 200, 204, [.. steps], WireRanges.Derive(1, [.. Enumerable.Repeat<Interval?>(Interval.Bit, 200)], 204, steps));

        WitnessProgramFile.Write(program).Length.ShouldBeLessThan(40);
    }

    [Fact]
    public void A_file_cut_short_anywhere_or_with_bytes_behind_it_is_refused()
    {
        var file = WitnessProgramFile.Write(RandomWitnessProgram.Of(8).Program);
        for (var length = 0; length < file.Length; length++)
        {
            Should.Throw<ConstraintFileException>(() => WitnessProgramFile.Read(file.AsSpan(0, length)));
        }

        Should.Throw<ConstraintFileException>(() => WitnessProgramFile.Read([.. file, 0]));
    }

    [Theory]
    [InlineData("7a6b7771 01", "byte 0: expected the letters 'zkwp', with which witness programs begin")]
    [InlineData("7a6b7770 02", "byte 4: version 2, expected version 1")]
    [InlineData("7a6b7770 01 01 00 01 ffffffff7f", "byte 8: the number of wires is 34359738367, expected 3 to 1048576")]
    [InlineData("7a6b7770 01 01 00 01 02", "byte 8: the number of wires is 2, expected 3 to 1048576")]
    [InlineData("7a6b7770 01 01 00 01 04 04 01 07", "byte 9: the number of steps is 4, expected 0 to 3")]
    [InlineData("7a6b7770 01 01 00 01 04 02 02 07", "byte 10: a number of inputs is 2, expected 1 to 1")]
    [InlineData("7a6b7770 01 81 00", "byte 5: the number of outputs has more bytes than it needs")]
    [InlineData("7a6b7770 01 01 00 01 04 02 01 ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff3f", "byte 11: an input's largest value has 258 bits, expected at most 251, or 0 for any element")]
    [InlineData("7a6b7770 01 01 00 01 04 02 01 ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff3f", "byte 11: an input's largest value has more than 256 bits")]
    [InlineData("7a6b7770 01 01 00 01 04 02 01 07 08 04 02 02 07", "byte 12: a step of kind 8, expected 0 to 7")]
    [InlineData("7a6b7770 01 01 00 01 04 02 01 07 01 04 03 02 07", "byte 13: a sum names wire 3, which has no value yet")]
    [InlineData("7a6b7770 01 01 00 01 04 02 01 07 01 04 04 02 07", "byte 14: the gap to a wire is 4, expected 0 to 3")]
    [InlineData("7a6b7770 01 01 00 01 04 02 01 07 01 04 02 00 07", "byte 15: a coefficient is 0, expected only others")]
    [InlineData("7a6b7770 01 01 00 01 04 02 01 07 01 04 02 02 0b", "byte 16: a sum like the one 2 sums ago, expected 1 to 1")]
    [InlineData("7a6b7770 01 01 00 01 04 02 01 07 01 28 02 02 07", "byte 13: a sum of 10 terms, for which the 3 bytes that are left are too few")]
    [InlineData("7a6b7770 01 01 00 01 04 02 01 07 05 02 04 02 02 07", "byte 12: a step computes wire 2, which has a value already")]
    [InlineData("7a6b7770 01 01 00 01 04 02 01 07 02 02 00 01 04 02 02", "byte 12: a step computes wire 4, which is not one of 4")]
    [InlineData("7a6b7770 01 01 00 01 04 02 01 07 02 10 00 20 04 02 02", "byte 12: slices up to bit 512, expected at most 256")]
    [InlineData("7a6b7770 01 01 00 01 04 01 01 07 00 04 02 02", "byte 16: the steps end, but 1 wires have no value yet")]
    [InlineData("7a6b7770 01 01 00 01 04 01 01 07 00 06 02 02 00 00 00", "byte 17: 2 more bytes, expected the end of the file after 1 steps")]
    [InlineData("7a6b7770 01 01 00 01 04 01 01 07 00 0e 02 02 00", "byte 13: a run of 3 wires from wire 2 on, whose last coefficient has 1 bits, expected wires below 4 and at most 256 bits")]
    [InlineData("7a6b7770 01 01 00 01 04 01 01 07 00 0a 01 02 80 02", "byte 13: a run of 2 wires from wire 1 on, whose last coefficient has 257 bits, expected wires below 4 and at most 256 bits")]
    public void A_damaged_file_is_refused_with_its_place(string file, string message) =>
        Should.Throw<ConstraintFileException>(() => WitnessProgramFile.Read(Convert.FromHexString(file.Replace(" ", "")))).Message.ShouldBe(message);

    /// <summary>A sum of all wires, repeated as often as bytes allow: a small file that would take for ever.</summary>
    [Fact]
    public void A_small_file_of_very_many_repeated_terms_is_refused()
    {
        var file = new List<byte>(Convert.FromHexString("7a6b777001000000"));
        const int Count = 5_000;
        file.AddRange([(Count + 1) & 0x7f | 0x80, (Count + 1) >> 7, Count & 0x7f | 0x80, Count >> 7]);
        for (var step = 1; step <= Count; step++)
        {
            // The sum of all wires so far, each with the coefficient 1.
            var head = (step << 2) | 2;
            file.Add(0);
            file.AddRange(head < 0x80 ? [(byte)head] : head < 0x4000 ? [(byte)(head | 0x80), (byte)(head >> 7)] : [(byte)(head | 0x80), (byte)((head >> 7) | 0x80), (byte)(head >> 14)]);
            file.AddRange([0, 2, 0]);
        }

        Should.Throw<ConstraintFileException>(() => WitnessProgramFile.Read(file.ToArray())).Message.ShouldEndWith("more than 2097152 terms in all sums together");
    }
}
