using System.Text;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Tests.Platform;

/// <summary>Programs whose fees were measured: with a compiler's report against a local ledger at consensus version V22.</summary>
internal static class MeasuredPrograms
{
    private const string NoUpgrade = "constructor: assert.eq edition 0u16;";

    public static AleoProgram IdentityOfByte { get; } = Parse("program abc.aleo; function main: input r0 as u8.private; output r0 as u8.private;");

    public static AleoProgram NineLetters { get; } = Parse("program nineabcde.aleo; function f: input r0 as u8.public;");

    public static AleoProgram PlainSquare { get; } = Parse(
        """
        program plain_square.aleo;

        function main:
            input r0 as u8.public;
            input r1 as field.private;
            mul r1 r1 into r2;
            add r2 3field into r3;
            output r3 as field.public;
        """);

    public static AleoProgram CounterWithMapping { get; } = Parse(
        """
        program counter_with_mapping.aleo;

        mapping totals:
            key as address.public;
            value as u64.public;

        function bump:
            input r0 as u64.public;
            async bump self.signer r0 into r1;
            output r1 as counter_with_mapping.aleo/bump.future;

        finalize bump:
            input r0 as address.public;
            input r1 as u64.public;
            get.or_use totals[r0] 0u64 into r2;
            add r2 r1 into r3;
            set r3 into totals[r0];
        """);

    public static AleoProgram CastToI64 { get; } = FourInputs("cast r7 into r8 as i64;");

    public static AleoProgram TernaryOfConstants { get; } = FourInputs("ternary r2 5field 3field into r8;");

    /// <summary>Six i16, of each its signed value times 12 plus 2^20 as a field element.</summary>
    public static AleoProgram SignedValues
    {
        get
        {
            var text = new StringBuilder("program measured.aleo; function main:");
            for (var input = 0; input < 6; input++)
            {
                text.Append($"input r{input} as i16.public;");
            }

            for (var input = 0; input < 6; input++)
            {
                var first = 6 + (7 * input);
                text.Append(
                    $"""
                    cast r{input} into r{first} as field;
                    serialize.bits.raw r{input} (i16) into r{first + 1} ([boolean; 16u32]);
                    cast r{first + 1}[15u32] into r{first + 2} as field;
                    mul r{first + 2} 65536field into r{first + 3};
                    sub r{first} r{first + 3} into r{first + 4};
                    mul r{first + 4} 12field into r{first + 5};
                    add r{first + 5} 1048576field into r{first + 6};
                    """);
            }

            return Parse(text.ToString());
        }
    }

    /// <summary>A chain of products and sums with constants of 76 digits.</summary>
    public static AleoProgram LargeConstants(string name, int instructions)
    {
        var text = new StringBuilder($"program {name}.aleo; function main: input r0 as field.public;");
        for (var instruction = 0; instruction < instructions; instruction++)
        {
            text.Append($"{(instruction % 2 == 0 ? "mul" : "add")} r{instruction} {FieldElement.Modulus - 1 - instruction}field into r{instruction + 1};");
        }

        return Parse(text.Append($"output r{instructions} as field.public;").ToString());
    }

    private static AleoProgram FourInputs(string instruction) => Parse(
        $"""
        program measured.aleo;

        function main:
            input r0 as field.private;
            input r1 as field.private;
            input r2 as boolean.private;
            input r3 as boolean.private;
            mul r0 r1 into r4;
            square r0 into r5;
            add r0 r1 into r6;
            add r4 r5 into r7;
            {instruction}
        """);

    private static AleoProgram Parse(string text) => AleoParser.Parse($"{text}\n{NoUpgrade}\n");
}
