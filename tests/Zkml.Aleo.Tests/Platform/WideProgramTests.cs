using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Platform.Fees;
using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Tests.Platform;

/// <summary>One program with a closure, a view, mappings and nearly every command; every number was measured with snarkVM 4.12 at V22.</summary>
public sealed class WideProgramTests
{
    private static readonly AleoProgram Program = AleoParser.Parse(
        """
        program wide_finalize.aleo;

        mapping m1:
            key as address.public;
            value as u64.public;

        mapping m2:
            key as u8.public;
            value as pair.public;

        mapping m3:
            key as [u8; 4u32].public;
            value as field.public;

        struct pair:
            first as u8;
            second as field;

        closure dbl:
            input r0 as field;
            add r0 r0 into r1;
            output r1 as field;

        function store:
            input r0 as u8.public;
            input r1 as field.private;
            input r2 as [u8; 4u32].public;
            input r3 as group.private;
            call dbl r1 into r4;
            cast r0 r4 into r5 as pair;
            async store r0 r5 r2 self.caller into r6;
            output r4 as field.private;
            output r6 as wide_finalize.aleo/store.future;

        finalize store:
            input r0 as u8.public;
            input r1 as pair.public;
            input r2 as [u8; 4u32].public;
            input r3 as address.public;
            contains m1[r3] into r4;
            branch.eq r4 true to end;
            get.or_use m1[r3] 7u64 into r5;
            rand.chacha into r6 as u128;
            rand.chacha r0 into r7 as address;
            rand.chacha r0 r2 into r8 as group;
            hash.bhp256 r1 into r9 as field;
            hash.psd4 r2 into r10 as field;
            hash.sha3_256 r0 into r11 as u64;
            div r9 r10 into r12;
            pow r9 r10 into r13;
            inv r9 into r14;
            cast r0 r14 into r15 as pair;
            cast r0 into r16 as field;
            serialize.bits.raw r0 (u8) into r17 ([boolean; 8u32]);
            deserialize.bits.raw r17 ([boolean; 8u32]) into r18 (u8);
            set r15 into m2[r0];
            set r9 into m3[r2];
            set r5 into m1[r3];
            remove m1[r3];
            call peek r0 into r19;
            commit.bhp256 r1 3scalar into r20 as field;
            hash.keccak256.native r0 into r21 as [boolean; 256u32];
            hash.ped64 r0 into r22 as group;
            sqrt 4field into r23;
            ternary true r0 5u8 into r24;
            position end;
            assert.eq block.height block.height;
            is.eq program_owner wide_finalize.aleo into r25;

        view peek:
            input r0 as u8.public;
            get m2[r0] into r1;
            contains m2[5u8] into r2;
            output r1.first as u8.public;

        function second:
            input r0 as [pair; 2u32].public;
            async second r0 into r1;
            output r1 as wide_finalize.aleo/second.future;

        finalize second:
            input r0 as [pair; 2u32].public;
            get m2[r0[1u32].first] into r1;
            assert.neq r1.second 0field;
            branch.neq edition network.id to out;
            set r0[0u32] into m2[3u8];
            position out;

        constructor:
            rand.chacha into r0 as u8;
            contains m1[program_owner] into r1;
            branch.eq edition 0u16 to end;
            assert.eq checksum store/checksum;
            assert.neq block.timestamp 4i64;
            is.eq aleo::GENERATOR aleo::GENERATOR_POWERS[3u32] into r2;
            position end;
        """);

    [Fact]
    public void It_has_the_bytes_that_snarkVM_writes()
    {
        ProgramSize.Of(Program).TextBytes.ShouldBe(2_594);
        ProgramSize.Of(Program).BinaryBytes.ShouldBe(1_030);
    }

    [Fact]
    public void Its_deployment_costs_what_snarkVM_asks() =>
        FeePrediction.Deployment(Program).ShouldBe(new(Storage: 2_574_000, Synthesis: 23_135 + 18_220 + 16_669 + 11_797, Constructor: 330_880, Namespace: 1_000_000));

    [Theory]
    [InlineData("store", 23_135, 18_220, 1_747, 29_714)]
    [InlineData("second", 16_669, 11_797, 1_497, 660)]
    public void A_function_has_the_size_and_the_fee_that_snarkVM_gives(string function, long variables, long constraints, long storage, long finalize)
    {
        var count = CircuitCounter.Count(Program, function);

        count.VariablesWithConstants.ShouldBe(variables);
        count.Constraints.Total.ShouldBe(constraints);
        FeePrediction.Execution(Program, function).ShouldBe(new(storage, finalize));
    }
}
