using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;

namespace Zkml.Aleo.Tests.Counting;

/// <summary>Circuits of whole functions whose numbers snarkVM 4.12 gave, a family of instructions each.</summary>
public sealed class MeasuredFamilyTests
{
    private const string Pair = "struct pair:\n    first as u8;\n    second as scalar;\n\n";

    [Theory]
    [InlineData(
        "scalars, group elements and addresses as inputs and outputs",
        "input r0 as scalar.private; input r1 as group.public; input r2 as [address; 2u32].public; output r0 as scalar.public; "
        + "output r1 as group.private; output r2[1u32] as address.private;",
        17_178, 17_186, 46_726, 68_932, 21_898)]
    [InlineData(
        "casts",
        "input r0 as u64.public; cast r0 into r1 as scalar; cast r1 into r2 as u64; cast.lossy r1 into r3 as i8; "
        + "cast r1 into r4 as field; cast.lossy r4 into r5 as scalar; cast.lossy r4 into r6 as boolean;",
        11_334, 11_345, 23_452, 29_193, 15_678)]
    [InlineData(
        "cast to a point",
        "input r0 as u8.public; cast.lossy r0 into r1 as group; cast r1 into r2 as address; cast.lossy r2 into r3 as scalar;",
        17_521, 17_529, 33_510, 41_994, 23_947)]
    [InlineData(
        "cast of a boolean to a point",
        "input r0 as boolean.public; cast r0 into r1 as group; cast r1 into r2 as field; square r2 into r3;",
        10_258, 10_273, 21_286, 27_661, 14_337)]
    [InlineData(
        "scalars are compared and added",
        "input r0 as scalar.public; input r1 as scalar.public; lt r0 r1 into r2; gte r0 7scalar into r3; add r0 r1 into r4; "
        + "add r4 r0 into r5; output r5 as scalar.private;",
        15_574, 15_578, 35_744, 46_402, 20_989)]
    [InlineData(
        "square root",
        "input r0 as field.public; square r0 into r1; sqrt r1 into r2; output r2 as field.private;",
        12_821, 12_831, 29_365, 39_745, 17_402)]
    [InlineData(
        "power by a variable",
        "input r0 as field.public; input r1 as field.public; pow r0 r1 into r2; pow 3field r1 into r3;",
        13_024, 13_037, 27_214, 34_863, 17_936)]
    [InlineData(
        "equality",
        "input r0 as group.public; input r1 as scalar.public; is.eq r0 r0 into r2; is.neq r0 0group into r3; "
        + "is.eq r1 5scalar into r4; assert.neq r1 5scalar;",
        11_787, 11_797, 25_676, 33_589, 16_144)]
    [InlineData(
        "selection",
        "input r0 as boolean.public; input r1 as group.public; input r2 as scalar.public; ternary r0 r1 0group into r3; "
        + "ternary r0 r2 1scalar into r4; ternary true r2 r4 into r5; output r3 as group.public; output r5 as scalar.public;",
        14_241, 14_248, 34_044, 46_536, 18_901)]
    [InlineData(
        "Poseidon to a point",
        "input r0 as u32.public; hash.psd2 r0 into r1 as group; hash.psd4.raw r0 into r2 as address; "
        + "hash.psd8 r0 into r3 as scalar;",
        15_402, 15_395, 31_929, 40_966, 20_320)]
    [InlineData(
        "BHP",
        "input r0 as u32.public; hash.bhp256 r0 into r1 as group; hash.bhp512.raw r0 into r2 as field; "
        + "hash.bhp768 r0 into r3 as scalar; hash.bhp1024 r0 into r4 as i16;",
        11_553, 11_564, 23_822, 29_407, 16_246)]
    [InlineData(
        "BHP of several blocks",
        "input r0 as [field; 2u32].public; hash.bhp256 r0 into r1 as field; hash.bhp1024.raw r0 into r2 as address;",
        14_899, 14_908, 32_190, 34_553, 23_199)]
    [InlineData(
        "BHP of a struct",
        "input r0 as pair.private; hash.bhp256 r0 into r1 as field;",
        13_051, 13_063, 29_031, 36_378, 18_725)]
    [InlineData(
        "BHP beside constants",
        "input r0 as u8.public; cast 255u8 r0 7u8 r0 into r1 as [u8; 4u32]; hash.bhp256.raw r1 into r2 as group;",
        10_308, 10_323, 21_399, 27_733, 14_434)]
    [InlineData(
        "Pedersen",
        "input r0 as u32.public; hash.ped64 r0 into r1 as field; hash.ped128.raw r0 into r2 as group;",
        10_663, 10_678, 21_815, 28_380, 14_899)]
    [InlineData(
        "commitments",
        "input r0 as u32.public; input r1 as scalar.private; commit.bhp256 r0 r1 into r2 as field; "
        + "commit.ped128 r0 r1 into r3 as group; commit.bhp1024.raw 5u8 r1 into r4 as address; "
        + "commit.ped64.raw r0 5scalar into r5 as field;",
        17_043, 17_057, 33_672, 46_410, 23_738)]
    [InlineData(
        "Keccak",
        "input r0 as u8.public; hash.keccak256 r0 into r1 as field;",
        152_792, 152_807, 201_029, 170_980, 371_013)]
    [InlineData(
        "SHA-3 of two blocks, as bits",
        "input r0 as [u128; 9u32].public; hash.sha3_256.native.raw r0 into r1 as [boolean; 256u32]; output r1 as [boolean; "
        + "256u32].public;",
        321_269, 321_283, 423_636, 364_775, 783_423)]
    [InlineData(
        "tagged bits",
        "input r0 as [group; 2u32].public; serialize.bits r0 ([group; 2u32]) into r1 ([boolean; 624u32]); "
        + "deserialize.bits r1 ([boolean; 624u32]) into r2 ([group; 2u32]); output r2 as [group; 2u32].private;",
        13_134, 13_144, 30_881, 41_317, 17_892)]
    [InlineData(
        "a scalar of new bits",
        "input r0 as [boolean; 251u32].public; deserialize.bits.raw r0 ([boolean; 251u32]) into r1 (scalar);",
        13_358, 13_372, 33_405, 48_179, 17_305)]
    [InlineData(
        "shifts of 128 bits by a variable",
        "input r0 as i128.public; input r1 as u8.public; input r2 as u128.public; shr r0 r1 into r3; shr.w r0 r1 into r4; shl.w r0 r1 into r5; "
        + "shl.w r2 r1 into r6; shr r2 r1 into r7; shr.w r2 r1 into r8;",
        17_144, 17_115, 42_297, 43_358, 21_208)]
    [InlineData(
        "shifts of constants by a variable",
        "input r0 as u8.public; shr -7i128 r0 into r1; shr.w 77u128 r0 into r2; shl 1i64 r0 into r3; shr -9i8 r0 into r4; shl.w 3u16 r0 into r5;",
        12_688, 12_615, 28_207, 30_742, 16_634)]
    [InlineData(
        "shifts of 64 bits by a variable",
        "input r0 as i64.public; input r1 as u16.public; shr r0 r1 into r2; shr.w r0 r1 into r3; shl.w r0 r1 into r4;",
        11_225, 11_236, 24_551, 31_845, 15_427)]
    public void A_family_of_instructions_costs_what_was_measured(
        string family, string lines, long constraints, long variables, long nonZerosA, long nonZerosB, long nonZerosC)
    {
        var body = string.Join('\n', lines.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim() + ';'));
        var count = CircuitCounter.Count(AleoParser.Parse($"program sample.aleo;\n\n{Pair}function main:\n{body}\n", family), "main");

        (count.Constraints.Total, count.Variables.Total, count.NonZeros)
            .ShouldBe((constraints, variables, new NonZeros(nonZerosA, nonZerosB, nonZerosC)));
    }
}
