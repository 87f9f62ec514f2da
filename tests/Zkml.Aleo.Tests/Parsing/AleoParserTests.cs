using Zkml.Aleo.Parsing;
using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Tests.Parsing;

public sealed class AleoParserTests
{
    [Fact]
    public void Comments_and_white_space_do_not_matter()
    {
        var tight = "program a.aleo;function main:input r0 as u8.public;add r0 1u8 into r1;output r1 as u8.public;";
        var loose = "// a program\r\nprogram a.aleo;\n\n function main :\n\tinput  r0 as u8.public; /* the\n only */ add r0\n 1u8 into r1; // more\noutput r1 as u8.public;";
        AleoParser.Parse(loose).ShouldBe(AleoParser.Parse(tight));
    }

    [Fact]
    public void Components_may_stand_in_any_order()
    {
        var program = AleoParser.Parse(
            "program a.aleo; function main: input r0 as s.public; call c r0.y into r1; closure c: input r0 as u8; add r0 1u8 into r1; output r1 as u8; struct s: y as u8;");
        program.Functions.Single().Instructions.Single().Callee.ShouldBe("c");
    }

    [Fact]
    public void Field_literals_are_reduced_and_digits_may_be_grouped()
    {
        var main = Samples.Function("add -5field 1_000field into r0;").Functions[0];
        main.Instructions[0].Operands.ShouldBe([new LiteralOperand(Literal.Field(FieldElement.Modulus - 5)), new LiteralOperand(Literal.Field(1000))]);
    }

    [Fact]
    public void A_struct_member_may_be_called_like_a_component()
    {
        var program = AleoParser.Parse("program a.aleo; struct s: view as u8; b as u8; function main: input r0 as s.public;");
        program.Structs.Single().Members.Select(member => member.Name).ShouldBe(["view", "b"]);
    }

    [Theory]
    [InlineData("", "file:1:1: found the end of the text, expected 'program'")]
    [InlineData("program a;", "file:1:10: found ';', expected '.aleo'")]
    [InlineData("import b.aleo; program a.aleo;", "file:1:1: 'import' is not supported, expected a program without imports")]
    [InlineData("program a.aleo;\nrecord r:", "file:2:1: 'record' is not supported, expected a mapping, struct, closure, function, view or constructor")]
    [InlineData("program a.aleo;\nmapping m:\n key as u8.private;", "file:3:12: found 'private', expected '.public'")]
    [InlineData("program a.aleo;", "file:1:16: found the end of the text, expected a function, closure, struct, mapping, view or constructor")]
    [InlineData("program if.aleo; struct s: x as u8;", "file:1:9: the program's name: 'if' is a reserved word, expected another name")]
    [InlineData("program a.aleo; mapping m: key as u8.public; value as s.public;", "file:1:55: mapping 'm', value: the program has no struct 's' before this")]
    [InlineData("program a.aleo; /* open", "file:1:17: the comment '/*' has no '*/'")]
    [InlineData("program a.aleo; struct add: x as u8;", "file:1:24: struct 'add': 'add' is the name of an instruction, expected another name")]
    [InlineData("program a.aleo; struct s: x as s;", "file:1:27: struct 's', member 'x': the program has no struct 's' before this")]
    [InlineData("program a.aleo; closure c: input r0 as u8; not r0 into r1; output r1 as u8; output r1 as u8;", "file:1:84: closure 'c', output 'r1': the same output stands here twice")]
    [InlineData("program a.aleo; struct s: x as u8; struct s: x as u8;", "file:1:43: the program has two components 's'")]
    public void A_malformed_program_is_refused_with_its_place(string text, string message) =>
        Should.Throw<AleoSyntaxException>(() => AleoParser.Parse(text, "file")).Message.ShouldBe(message);

    [Theory]
    [InlineData("input r1 as u8.public;", "sample:4:7: found 'r1', expected the register r0")]
    [InlineData("input r0 as u8;", "sample:4:15: found ';', expected '.private' or '.public'")]
    [InlineData("input r0 as signature.public;", "sample:4:13: the type 'signature' is not supported")]
    [InlineData("input r0 as [u8; 2049u32].public;", "sample:4:18: found an array's length 2049, expected at most 2048")]
    [InlineData("input r0 as [u8; 0u32].public;", "sample:4:18: found an array of no elements, expected at least 1")]
    [InlineData("input r0 as [u8; 4u8].public;", "sample:4:18: found '4u8', expected an array's length of the type u32")]
    [InlineData("input r0 as [[u8; 1311u32]; 2u32].public;", "sample:4:7: function 'main', input r0: an element or member of the type [u8; 1311u32] has 65584 bits, expected at most 65535")]
    [InlineData("add 1u8 300u8 into r0;", "sample:4:9: found 300u8, expected 0 to 255 for u8")]
    [InlineData("add 1u8 2 into r0;", "sample:4:9: found a number without a type, expected a literal such as 5u8")]
    [InlineData("add 1u8 2u16 into r0;", "sample:4:1: found 'add' of u8, u16, expected operands of one type of field, scalar, u8, u16, u32, u64, u128, i8, i16, i32, i64, i128")]
    [InlineData("add 1u8 r0 into r0;", "sample:4:9: found the register r0, which is not written yet")]
    [InlineData("add 1u8 into r0;", "sample:4:9: found 'into', expected 2 operands for 'add'")]
    [InlineData("add 1u8 2u8 3u8 into r0;", "sample:4:1: found more than 2 operands for 'add'")]
    [InlineData("add 1u8 2u8 into r1;", "sample:4:18: found the register r1, expected r0: registers are written in order, once each")]
    [InlineData("add 1u8 2u8 into r0", "sample:5:1: found the end of the text, expected ';'")]
    [InlineData("hash_many.psd2 1u8 1u8 into r0 as field;", "sample:4:1: the instruction 'hash_many.psd2' is not supported: snarkVM does not implement it either")]
    [InlineData("sign.verify r0 r1 r2 into r3;", "sample:4:1: the instruction 'sign.verify' is not supported: it verifies a signature")]
    [InlineData("is.eq \"a\" \"b\" into r0;", "sample:4:7: strings are not supported")]
    [InlineData("is.eq 'a' 'b' into r0;", "sample:4:7: identifiers are not supported")]
    [InlineData("is.eq sign1qqqq sign1qqqq into r0;", "sample:4:7: signatures are not supported")]
    [InlineData("ad 1u8 1u8 into r0;", "sample:4:1: found 'ad', expected an instruction")]
    [InlineData("add 2group 2group into r0;", "sample:4:1: 'add' of group elements is not supported, expected groups in hashes, commitments, casts and comparisons only")]
    [InlineData("async main into r0;", "sample:4:1: 'async' calls the finalize block of its own function, once, and 'main' has no such block left")]
    [InlineData("add 1u32 block.height into r0;", "sample:4:1: the operand 'block.height' is only known to a finalize block, view or constructor")]
    [InlineData("add 1u8 self.height into r0;", "sample:4:9: found 'self.height', expected a register or a literal")]
    [InlineData("call token.aleo/mint 1u8 into r0;", "sample:4:6: found a call of the program 'token.aleo': calls of other programs are not supported")]
    [InlineData("input r0 as u8.constant;", "sample:4:16: 'constant' is not supported, expected 'private' or 'public'")]
    [InlineData("input r0 as token.record;", "sample:4:19: 'record' is not supported, expected 'private' or 'public'")]
    [InlineData("cast 1u8 into r0 as token.record;", "sample:4:27: records are not supported")]
    [InlineData("cast 1u8 into r0 as group.x;", "sample:4:1: found 'cast' of u8, expected one group element")]
    [InlineData("hash.psd2 1u8 into r0 as boolean;", "sample:4:1: found boolean as the result of 'hash.psd2', expected field, group, address, scalar or an integer type")]
    [InlineData("call c 1u8 into r0;", "sample:4:1: the program has no closure 'c'")]
    [InlineData("cast 1u8 2u8 into r0 as [u8; 3u32];", "sample:4:1: found 'cast' of u8, u8, expected 3 operands of the type u8")]
    [InlineData("ternary true 1u8 2u16 into r0;", "sample:4:1: found 'ternary' of boolean, u8, u16, expected a boolean and two literals of one type")]
    [InlineData("output 1u8 as u16.public;", "sample:4:8: function 'main', output '1u8': found the type u8, expected u16")]
    [InlineData("output 1u8 as u8.public; output 1u8 as u8.public;", "sample:4:33: function 'main', output '1u8': the same output stands here twice")]
    [InlineData("input r0 as [u8; 2u32].public; output r0[2u32] as u8.public;", "sample:4:39: function 'main', output 'r0[2u32]': 'r0[2u32]' reads element 2 of an array of 2")]
    public void A_malformed_function_is_refused_with_its_place(string line, string message) =>
        Should.Throw<AleoSyntaxException>(() => Samples.Function(line)).Message.ShouldBe(message);

    [Fact]
    public void The_platforms_limits_are_accepted_and_one_more_is_refused_by_name()
    {
        Samples.Function(Inputs(16)).Functions[0].Inputs.Length.ShouldBe(16);
        Should.Throw<AleoSyntaxException>(() => Samples.Function(Inputs(17))).Message.ShouldBe("sample:20:7: 'main' has more than 16 inputs, the platform's limit");

        Samples.Function(Instructions(65_535)).Functions[0].Instructions.Length.ShouldBe(65_535);
        Should.Throw<AleoSyntaxException>(() => Samples.Function(Instructions(65_536))).Message
            .ShouldBe("sample:65539:1: 'main' has more than 65535 instructions, the platform's limit");

        Should.Throw<AleoSyntaxException>(() => AleoParser.Parse($"program {new string('a', 32)}.aleo;", "file")).Message
            .ShouldBe("file:1:9: found a name of 32 characters, expected at most 31");
    }

    [Fact]
    public void A_text_above_the_platforms_size_is_refused_with_its_length() =>
        Should.Throw<AleoSyntaxException>(() => AleoParser.Parse(new string(' ', 2_048_001), "file")).Message
            .ShouldBe("file:1:1: the program has 2048001 bytes, expected at most 2048000, the platform's limit");

    [Theory]
    [InlineData(Samples.Neuron)]
    [InlineData(Samples.Ledger)]
    public void Every_truncation_of_a_program_is_refused_or_parsed_but_never_breaks(string text)
    {
        for (var length = 0; length < text.Length; length++)
        {
            NeverBreaks(text[..length]);
        }
    }

    [Theory]
    [InlineData(Samples.Neuron)]
    [InlineData(Samples.Ledger)]
    public void A_program_with_a_changed_character_is_refused_or_parsed_but_never_breaks(string text)
    {
        const string Characters = "\0\n ;:.,/[](){}'\"-_0129abruxzé";
        var random = new Random(1);
        for (var round = 0; round < 1000; round++)
        {
            var position = random.Next(text.Length);
            NeverBreaks(text[..position] + Characters[random.Next(Characters.Length)] + text[(position + random.Next(2))..]);
        }
    }

    private static void NeverBreaks(string text)
    {
        try
        {
            var program = AleoParser.Parse(text, "file");
            AleoParser.Parse(AleoPrinter.Print(program)).ShouldBe(program);
        }
        catch (AleoSyntaxException problem)
        {
            problem.Message.ShouldStartWith("file:");
            problem.Message.ShouldNotContain('\n');
        }
    }

    private static string[] Inputs(int count) => [.. Enumerable.Range(0, count).Select(index => $"input r{index} as u8.public;")];

    private static string[] Instructions(int count) => [.. Enumerable.Range(0, count).Select(index => $"not true into r{index};")];
}
