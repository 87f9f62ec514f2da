using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;

namespace Zkml.Circuits.Tests.Backends.R1cs.Files;

public class R1csFileTests
{
    /// <summary>x · x = y over BN254, as a person writes it from iden3's description of the format.</summary>
    private const string Square =
        "72316373 01000000 03000000 " +
        "01000000 4000000000000000 20000000 010000f093f5e1439170b97948e833285d588181b64550b829a031e1724e6430 03000000 01000000 00000000 01000000 0300000000000000 01000000 " +
        "02000000 7800000000000000 " +
        "01000000 02000000 0100000000000000000000000000000000000000000000000000000000000000 " +
        "01000000 02000000 000000f093f5e1439170b97948e833285d588181b64550b829a031e1724e6430 " +
        "01000000 01000000 000000f093f5e1439170b97948e833285d588181b64550b829a031e1724e6430 " +
        "03000000 1800000000000000 0000000000000000 0100000000000000 0200000000000000";

    public static TheoryData<string> Fields => [.. ScalarField.All.Select(scalars => scalars.Name)];

    [Fact]
    public void A_system_is_written_byte_by_byte_as_the_format_says()
    {
        WireSum x = new([new(2, 1)]), minus = new([new(2, -1)]), y = new([new(1, -1)]);

        Convert.ToHexStringLower(R1csFile.Write(new(1, 0, 1, 3, [new(x, minus, y)]), ScalarField.Bn254)).ShouldBe(Square.Replace(" ", ""));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void What_was_written_is_read(string name)
    {
        var field = ScalarField.Named(name)!;
        for (var seed = 0; seed < 100; seed++)
        {
            var system = RandomWitnessProgram.Of(seed).System;

            var (read, over) = R1csFile.Read(R1csFile.Write(system, field));

            over.ShouldBeSameAs(field);
            (read with { Constraints = system.Constraints }).ShouldBe(system);
            read.Constraints.ShouldBe(system.Constraints.Select(row => new R1csConstraint(Centred(row.A, field), Centred(row.B, field), Centred(row.C, field))));
        }
    }

    [Fact]
    public void Sections_may_come_in_any_order()
    {
        var file = R1csFile.Write(RandomWitnessProgram.Of(3).System, ScalarField.Bn254);
        var (header, rest) = (file[12..(12 + 12 + 64)], file[(12 + 12 + 64)..]);

        R1csFile.Read([.. file[..12], .. rest, .. header]).System.Constraints.ShouldBe(R1csFile.Read(file).System.Constraints);
    }

    [Fact]
    public void A_file_cut_short_anywhere_or_with_bytes_behind_it_is_refused()
    {
        var file = R1csFile.Write(RandomWitnessProgram.Of(5).System, ScalarField.Bls12377);
        for (var length = 0; length < file.Length; length++)
        {
            Should.Throw<ConstraintFileException>(() => R1csFile.Read(file.AsSpan(0, length)));
        }

        Should.Throw<ConstraintFileException>(() => R1csFile.Read([.. file, 0])).Message.ShouldBe($"byte {file.Length}: 1 more bytes, expected the end of the file");
    }

    [Theory]
    [InlineData(0, "73", "byte 0: expected the letters 'r1cs', with which such files begin")]
    [InlineData(4, "02", "byte 4: version 2, expected version 1")]
    [InlineData(8, "04", "byte 8: 4 sections, expected 3: the header, the constraints, the labels")]
    [InlineData(12, "05", "byte 12: a section of type 5, expected types 1 to 3; custom gates and extensions are not read")]
    [InlineData(88, "01", "byte 88: a second section of type 1, expected one")]
    [InlineData(16, "ffffffffffffffff", "byte 24: the file ends after 232 of the 9223372036854775807 bytes of section 1, the header; it was cut short, or its sizes are wrong")]
    [InlineData(24, "30", "byte 28: elements of another size, expected 32 bytes")]
    [InlineData(28, "02", "byte 28: an unknown prime, expected that of the scalar field of bls12-377, bn254, bls12-381")]
    [InlineData(60, "04", "byte 60: 4 wires, but 24 bytes of labels, expected 8 a wire")]
    [InlineData(64, "03", "byte 60: 3 wires, fewer than the constant one, 3 outputs and 1 inputs")]
    [InlineData(84, "ffffffff", "byte 100: 120 bytes of constraints, too few for 4294967295")]
    [InlineData(84, "00", "byte 100: 120 more bytes of constraints than the header says")]
    [InlineData(100, "ffffff7f", "byte 104: a sum of 2147483647 terms, for which the 116 bytes that are left are too few")]
    [InlineData(104, "03", "byte 104: wire 3 after wire -1, expected ascending wires below 3")]
    [InlineData(108, "00", "byte 104: a coefficient is 0, expected only others")]
    [InlineData(148, "01", "byte 148: a coefficient is not below the field's prime")]
    public void A_damaged_file_is_refused_with_its_place(int at, string bytes, string message)
    {
        var file = Convert.FromHexString(Square.Replace(" ", ""));
        Convert.FromHexString(bytes).CopyTo(file, at);

        Should.Throw<ConstraintFileException>(() => R1csFile.Read(file)).Message.ShouldBe(message);
    }

    [Fact]
    public void A_wire_twice_in_a_sum_is_refused()
    {
        var file = R1csFile.Write(new(0, 0, 1, 2, [new(new([new(1, 1), new(1, 1)]), WireSum.Zero, WireSum.Zero)]), ScalarField.Bn254);

        Should.Throw<ConstraintFileException>(() => R1csFile.Read(file)).Message.ShouldEndWith("wire 1 after wire 1, expected ascending wires below 2");
    }

    [Fact]
    public void Every_public_wire_is_named_by_a_row_once_it_is_bound()
    {
        WireSum x = new([new(2, 1)]), y = new([new(1, 1)]);
        var system = new ConstraintSystem(1, 2, 0, 4, [new(x, x, y)]);

        PublicInputBinding.Bind(system).Constraints.ShouldBe([.. system.Constraints, new(new([new(3, 1)]), WireSum.Zero, WireSum.Zero)]);
    }

    private static WireSum Centred(WireSum sum, ScalarField field) => new([.. sum.Terms.Select(term => term with { Coefficient = field.Centre(term.Coefficient) })]);
}
