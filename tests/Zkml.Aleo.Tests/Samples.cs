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
            serialize.bits.raw r5 (i64) into r6 ([boolean; 64u32]);
            output r5 as i64.private;
            output r6[0u32] as boolean.public;

        constructor:
            assert.eq edition 0u16;

        """;

    /// <summary>A program whose function main is made of these lines.</summary>
    public static AleoProgram Function(params string[] lines) => AleoParser.Parse($"program sample.aleo;\n\nfunction main:\n{string.Join('\n', lines)}\n", "sample");
}
