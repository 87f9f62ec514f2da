using Zkml.Aleo.Parsing;
using Zkml.Aleo.Platform.Consensus;
using Zkml.Aleo.Platform.Fees;

namespace Zkml.Aleo.Tests.Platform;

public sealed class CommandFeeTests
{
    /// <summary>Prices before the discount of 25.</summary>
    [Theory]
    [InlineData("add r0 r0 into r3;", 500)]
    [InlineData("is.eq block.height 5u32 into r3;", 500)]
    [InlineData("div r1 r1 into r3;", 1_500)]
    [InlineData("div r0 r0 into r3;", 500)]
    [InlineData("pow r1 r1 into r3;", 1_500)]
    [InlineData("inv r1 into r3;", 2_500)]
    [InlineData("sqrt r1 into r3;", 2_500)]
    [InlineData("cast r0 into r3 as field;", 500)]
    [InlineData("cast r0 r0 into r3 as [u8; 2u32];", 500 + (30 * 2))]
    [InlineData("cast r0 r1 into r3 as pair;", 500 + (30 * (5 + 33)))]
    [InlineData("serialize.bits.raw r0 (u8) into r3 ([boolean; 8u32]);", 500 + (30 * 8))]
    [InlineData("contains amounts[r0] into r3;", 1_500 + 10)]
    [InlineData("get amounts[r0] into r3;", 1_500 + 10)]
    [InlineData("get.or_use amounts[r0] 0u64 into r3;", 1_500 + 10)]
    [InlineData("set 5u64 into amounts[r0];", 10_000 + (100 * 9))]
    [InlineData("remove amounts[r0];", 10_000)]
    [InlineData("hash.bhp256 r1 into r3 as field;", 50_000 + (300 * 32))]
    [InlineData("commit.bhp256 r1 3scalar into r3 as field;", 50_000 + (300 * 64))]
    [InlineData("hash.psd4 r1 into r3 as field;", 40_000 + (75 * 32))]
    [InlineData("hash.sha3_256 r1 into r3 as field;", 10_000 + (30 * 32))]
    [InlineData("hash.ped64 r0 into r3 as field;", 10_000 + 30)]
    [InlineData("rand.chacha into r3 as u128;", 50_000 + (300 * 96))]
    [InlineData("rand.chacha r0 r1 into r3 as u128;", 50_000 + (300 * (96 + 33)))]
    [InlineData("rand.chacha into r3 as address;", 50_000 + (300 * 96) + 115_000)]
    [InlineData("branch.eq r0 r0 to end; position end;", 500 + 100)]
    [InlineData("call peek r0 into r3;", 1_510 + 500)]
    public void A_command_costs_by_what_it_does_and_moves(string commands, long price)
    {
        Finalize(commands, ConsensusVersion.V22).ShouldBe(price / 25);
        if (!commands.StartsWith("rand", StringComparison.Ordinal))
        {
            Finalize(commands, ConsensusVersion.V9).ShouldBe(price);
        }
    }

    [Theory]
    [InlineData("get amounts[r0] into r3;", ConsensusVersion.V1, 10_010)]
    [InlineData("get amounts[r0] into r3;", ConsensusVersion.V2, 1_510)]
    [InlineData("rand.chacha into r3 as address;", ConsensusVersion.V21, 25_000 / 25)]
    public void Some_prices_changed(string commands, ConsensusVersion version, long price) => Finalize(commands, version).ShouldBe(price);

    [Fact]
    public void A_constructor_pays_a_hundredfold_less_the_discount()
    {
        var program = AleoParser.Parse("program costly.aleo; mapping seen: key as u8.public; value as u8.public; function main: constructor: contains seen[5u8] into r0; assert.eq r0 false;");
        FeePrediction.Constructor(program).ShouldBe(4 * (1_510 + 500));
        FeePrediction.Constructor(program, ConsensusVersion.V9).ShouldBe(100 * (1_510 + 500));
    }

    [Fact]
    public void A_function_without_a_finalize_block_pays_for_none() =>
        FeePrediction.Finalize(MeasuredPrograms.PlainSquare, MeasuredPrograms.PlainSquare.Functions[0]).ShouldBe(0);

    private static long Finalize(string commands, ConsensusVersion version)
    {
        var program = AleoParser.Parse(
            $"""
            program costly.aleo;

            struct pair:
                first as u8;
                second as field;

            mapping amounts:
                key as u8.public;
                value as u64.public;

            view peek:
                input r0 as u8.public;
                get amounts[r0] into r1;
                add r1 1u64 into r2;
                output r2 as u64.public;

            function main:
                input r0 as u8.public;
                input r1 as field.public;
                async main r0 r1 0u64 into r2;
                output r2 as costly.aleo/main.future;

            finalize main:
                input r0 as u8.public;
                input r1 as field.public;
                input r2 as u64.public;
                {commands}
            """);
        return FeePrediction.Finalize(program, program.Functions[0], version);
    }
}
