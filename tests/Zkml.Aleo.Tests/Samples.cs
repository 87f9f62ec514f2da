using Zkml.Aleo.Parsing;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Tests;

/// <summary>Small programs that several tests use.</summary>
internal static class Samples
{
    /// <summary>A program with every kind of component, as snarkVM prints it.</summary>
    public const string Neuron =
        """
        program neuron.aleo;

        struct row:
            age as i64;
            flags as [u8; 4u32];

        closure relu:
            input r0 as i64;
            gt r0 0i64 into r1;
            ternary r1 r0 0i64 into r2;
            output r2 as i64;

        function main:
            input r0 as row.private;
            input r1 as [u8; 8u32].public;
            mul r0.age 120i64 into r2;
            cast r1[3u32] into r3 as i64;
            add r2 r3 into r4;
            call relu r4 into r5;
            assert.neq r5 -1i64;
            serialize.bits.raw r5  (i64) into r6 ([boolean; 64u32]);
            output r5 as i64.private;
            output r6[0u32] as boolean.public;

        constructor:
            assert.eq edition 0u16;

        """;

    /// <summary>A program with every command of a finalize block, as snarkVM prints it. Its components stand in an unusual order.</summary>
    public const string Ledger =
        """
        program ledger.aleo;

        function vote:
            input r0 as u8.public;
            input r1 as group.private;
            cast r1 into r2 as group.x;
            commit.bhp256 r0 7scalar into r3 as address;
            async vote r0 self.caller into r4;
            output r2 as field.private;
            output r4 as ledger.aleo/vote.future;

        finalize vote:
            input r0 as u8.public;
            input r1 as address.public;
            branch.eq r1 ledger.aleo to end;
            contains voters[r1] into r2;
            assert.eq r2 false;
            get.or_use tally[r0] 0u64 into r3;
            add r3 1u64 into r4;
            set r4 into tally[r0];
            set block.height into voters[r1];
            get tally[r0] into r5;
            call count r0 into r6;
            rand.chacha r5 into r7 as u64;
            branch.neq r6 r7 to end;
            remove voters[r1];
            position end;

        constructor:
            branch.neq edition 0u16 to upgrade;
            assert.eq program_owner aleo1xultxr60c9yxxhjfezrv0mt7lgww7a6wxm97qqzn9m29l2vlrcrqlfuwxf;
            position upgrade;

        mapping tally:
            key as u8.public;
            value as u64.public;

        view count:
            input r0 as u8.public;
            get.or_use tally[r0] 0u64 into r1;
            output r1 as u64.public;

        mapping voters:
            key as address.public;
            value as u32.public;

        """;

    /// <summary>A program whose function main is made of these lines.</summary>
    public static AleoProgram Function(params string[] lines) => AleoParser.Parse($"program sample.aleo;\n\nfunction main:\n{string.Join('\n', lines)}\n", "sample");
}
