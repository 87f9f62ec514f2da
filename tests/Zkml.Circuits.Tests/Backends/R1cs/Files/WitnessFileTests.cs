using Zkml.Circuits.Backends.R1cs;
using Zkml.Circuits.Backends.R1cs.Files;

namespace Zkml.Circuits.Tests.Backends.R1cs.Files;

public class WitnessFileTests
{
    private const string OneAndMinusOne =
        "77746e73 02000000 02000000 " +
        "01000000 2800000000000000 20000000 010000f093f5e1439170b97948e833285d588181b64550b829a031e1724e6430 02000000 " +
        "02000000 4000000000000000 0100000000000000000000000000000000000000000000000000000000000000 000000f093f5e1439170b97948e833285d588181b64550b829a031e1724e6430";

    [Fact]
    public void A_witness_is_written_byte_by_byte_as_snarkjs_reads_it() =>
        Convert.ToHexStringLower(WitnessFile.Write([1, -1], ScalarField.Bn254)).ShouldBe(OneAndMinusOne.Replace(" ", ""));

    [Fact]
    public void What_was_written_is_read_as_canonical_values()
    {
        foreach (var field in ScalarField.All)
        {
            var random = RandomWitnessProgram.Of(11);
            var wires = random.Meaning(random.Sample(field), field);

            var (read, over) = WitnessFile.Read(WitnessFile.Write(wires, field));

            over.ShouldBeSameAs(field);
            read.ShouldBe(wires);
        }
    }

    [Fact]
    public void A_file_cut_short_anywhere_or_with_bytes_behind_it_is_refused()
    {
        var file = WitnessFile.Write([1, 2, 3], ScalarField.Bls12381);
        for (var length = 0; length < file.Length; length++)
        {
            Should.Throw<ConstraintFileException>(() => WitnessFile.Read(file.AsSpan(0, length)));
        }

        Should.Throw<ConstraintFileException>(() => WitnessFile.Read([.. file, 0]));
    }

    [Theory]
    [InlineData(4, "01", "byte 4: version 1, expected version 2")]
    [InlineData(60, "ffffffff", "byte 76: 64 bytes of values, expected 32 for each of 4294967295")]
    [InlineData(76, "02", "byte 76: expected the first value to be 1, the constant")]
    [InlineData(108, "01", "byte 108: a value is not below the field's prime")]
    public void A_damaged_file_is_refused_with_its_place(int at, string bytes, string message)
    {
        var file = Convert.FromHexString(OneAndMinusOne.Replace(" ", ""));
        Convert.FromHexString(bytes).CopyTo(file, at);

        Should.Throw<ConstraintFileException>(() => WitnessFile.Read(file)).Message.ShouldBe(message);
    }
}
