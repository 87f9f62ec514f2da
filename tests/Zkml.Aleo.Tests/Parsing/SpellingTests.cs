using Zkml.Aleo.Parsing;
using Zkml.Aleo.Tests.Readers;

namespace Zkml.Aleo.Tests.Parsing;

/// <summary>
/// A text is read as snarkVM reads it, to the last character: what the two read differently, a forger can use. Where the native engine is, every text
/// here is given to snarkVM as well; <see cref="ReaderAgreementTests"/> gives it many more.
/// </summary>
public sealed class SpellingTests(SharedSnarkVmReader snarkVm) : IClassFixture<SharedSnarkVmReader>
{
    private const string Add = "program p.aleo;\n\nfunction main:\n    input r0 as u8.private;\n    add r0 1u8 into r1;\n    output r1 as u8.public;\n";

    private const string Places = "program p.aleo;\n\nstruct s:\n    x as u8;\n    y as [u8; 2u32];\n\nfunction main:\n    input r0 as s.public;\n    add r0.y[1u32] r0.x into r1;\n    output r1 as u8.public;\n";

    private const string Votes = "program p.aleo;\n\nmapping m:\n    key as u8.public;\n    value as u8.public;\n\nfunction main:\n    input r0 as u8.public;\n    async main r0 into r1;\n    output r1 as p.aleo/main.future;\n\n"
        + "finalize main:\n    input r0 as u8.public;\n    branch.eq r0 1u8 to end;\n    set r0 into m[r0];\n    position end;\n";

    [Fact]
    public void A_comment_goes_on_over_a_line_that_ends_in_a_backslash()
    {
        const string text = "program poly.aleo;\n\nfunction main:\n    input r0 as u8.private;\n    // x \\\n    add r0 1u8 into r1; /*\n    add r0 2u8 into r1; // */\n    output r1 as u8.public;\n";

        Print(text).ShouldBe(Add.Replace("p.aleo", "poly.aleo").Replace("1u8", "2u8"));
    }

    [Theory]
    [InlineData("// x\n", "")]
    [InlineData("//\n", "")]
    [InlineData("// x \\ \n", "")]
    [InlineData("// x \\\r\n", "")]
    [InlineData("// x \\\\\n not r0 into r1;\n", "")]
    [InlineData("// x \\\n\\\n not r0 into r1;\n", "")]
    [InlineData("// /*\n", "")]
    [InlineData("/* // */", "")]
    [InlineData("/*/ not r0 into r1; */", "")]
    [InlineData("/***/", "")]
    [InlineData("/* \\*/", "")]
    [InlineData("/* \u00a0\u202f\u0085\ufeff */", "")]
    [InlineData("// x\r add r0 9u8 into r1;\n", "")]
    [InlineData("add r0 9u8 into r1; // ", "add r0 9u8 into r1;\n    ")]
    public void A_comment_before_a_statement_ends_where_snarkVM_ends_it(string before, string read)
    {
        // Where the last comment swallows the line, another stands on the next one.
        var text = Add.Replace("add r0 1u8 into r1;", $"{before}add r0 1u8 into r1;");

        Print(text).ShouldBe(read.Length == 0 ? Add : Add.Replace("add r0 1u8 into r1;\n    ", read));
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("\r")]
    [InlineData("\r\n\n")]
    [InlineData("\\\n")]
    [InlineData(" \\\n\\\n\t")]
    public void White_space_is_what_snarkVM_takes(string space)
    {
        var text = Add.Replace(" ", space).Replace(":", $"{space}:{space}").Replace(";", $"{space};{space}");

        Print(text).ShouldBe(Add);
    }

    [Theory]
    [InlineData("\f", "the character U+000C")]
    [InlineData("\v", "the character U+000B")]
    [InlineData("\0", "the character U+0000")]
    [InlineData("\u0085", "the character U+0085")]
    [InlineData("\u00a0", "the character U+00A0")]
    [InlineData("\u2028", "the character U+2028")]
    [InlineData("\u3000", "the character U+3000")]
    [InlineData("\ufeff", "the character U+FEFF")]
    [InlineData("\u200b", "the character U+200B")]
    [InlineData("\\\r\n", "'\\'")]
    [InlineData("/* x */", "a comment, which may stand between statements only")]
    [InlineData("// x\n", "a comment, which may stand between statements only")]
    public void Nothing_else_is_white_space_within_a_statement(string space, string found) =>
        Refusal(Add.Replace("r0 1u8", $"r0 {space}1u8")).ShouldBe($"text:5:12: found {found}, expected 2 operands for 'add'");

    [Theory]
    [InlineData("// \0\n", "the comment has the character U+0000, which snarkVM refuses")]
    [InlineData("// \u007f\n", "the comment has the character U+007F, which snarkVM refuses")]
    [InlineData("/* \u202e */", "the comment has the character U+202E, which snarkVM refuses")]
    [InlineData("// x \\\n \u2069\n", "the comment has the character U+2069, which snarkVM refuses")]
    [InlineData("/* \f */", "the comment has the character U+000C, which snarkVM refuses")]
    [InlineData("/*/", "the comment '/*' has no '*/'")]
    [InlineData("// x", "the comment '//' has no end of line, which snarkVM expects")]
    [InlineData("//", "the comment '//' has no end of line, which snarkVM expects")]
    public void A_comment_at_the_end_that_snarkVM_refuses_is_refused(string comment, string problem) => Refusal(Add + comment).ShouldEndWith(problem);

    [Theory]
    [InlineData("// x\n")]
    [InlineData("// x \\\n")]
    [InlineData("// x \\\n y")]
    [InlineData("/* x */")]
    public void A_comment_at_the_end_that_snarkVM_takes_is_taken(string comment) => Print(Add + comment).ShouldBe(Add);

    [Theory]
    [InlineData("p.aleo", "P.aleo", "text:1:9: found the program's name 'P', expected lower-case letters, digits and underscores only")]
    [InlineData("p.aleo", "p. aleo", "text:1:11: found white space, expected '.aleo'")]
    [InlineData("p.aleo", "p.aleo /* x */", "text:1:16: found a comment, which may stand between statements only, expected ';'")]
    [InlineData("p.aleo", "u8.aleo", "text:1:9: 'u8' is a reserved word, expected another name")]
    [InlineData("u8.private", "u8. private", "text:4:20: found white space, expected '.private' or '.public'")]
    [InlineData("u8.private;", "u8.private /* x */;", "text:4:28: found a comment, which may stand between statements only, expected ';'")]
    [InlineData("1u8 into", "1u8 // x\n into", "text:5:16: found a comment, which may stand between statements only, expected 'into'")]
    [InlineData("1u8", "-0u8", "text:5:12: found a sign before a number of the type u8, which has none")]
    [InlineData("1u8", "- 1u8", "text:5:13: found white space, expected a digit")]
    [InlineData("1u8", "_1u8", "text:5:12: found '_1u8', expected 2 operands for 'add'")]
    [InlineData("1u8", "00field", "text:5:12: found a number of the type field that begins with 0, expected it without leading zeros")]
    [InlineData("1u8", "-0_1scalar", "text:5:12: found a number of the type scalar that begins with 0, expected it without leading zeros")]
    [InlineData("1u8", "01group", "text:5:12: found a number of the type group that begins with 0, expected it without leading zeros")]
    [InlineData("1u8", "P.aleo", "text:5:12: 'P.aleo' cannot name a program: expected lower-case letters, digits and underscores")]
    [InlineData("1u8", "u8.aleo", "text:5:12: 'u8.aleo' cannot name a program: expected lower-case letters, digits and underscores")]
    [InlineData("1u8", "edition.aleo", "text:5:12: found 'edition.aleo', of which snarkVM reads the beginning as another value")]
    [InlineData("1u8", "checksums.aleo", "text:5:12: found 'checksums.aleo', of which snarkVM reads the beginning as another value")]
    [InlineData("1u8", "p. aleo", "text:5:12: found 'p.', expected a register or a literal")]
    [InlineData("1u8", "self. caller", "text:5:12: found 'self.', expected a register or a literal")]
    [InlineData("1u8", "aleo:: GENERATOR", "text:5:12: found 'aleo', expected a register or a literal")]
    [InlineData("1u8", "aleo::GENERATOR_POWERS[ 0u32]", "text:5:35: found white space, expected a digit")]
    [InlineData("1u8", "aleo1_xultxr60c9yxxhjfezrv0mt7lgww7a6wxm97qqzn9m29l2vlrcrqlfuwxf", "text:5:12: found 'aleo1_xultxr60c9yxxhjfezrv0mt7lgww7a6wxm97qqzn9m29l2vlrcrqlfuwx', which is no valid address: expected 63 characters with a checksum that fits")]
    public void A_spelling_that_snarkVM_refuses_is_refused(string spelling, string other, string message) => Refusal(Add.Replace(spelling, other)).ShouldBe(message);

    [Theory]
    [InlineData("r0.x", "r0. x", "text:9:23: found white space, expected a member's name")]
    [InlineData("r0.x", "r0 .x", "text:9:23: found '.x', expected 'into'")]
    [InlineData("r0.x", "r0.u8", "text:9:23: 'u8' is a reserved word, expected another name")]
    [InlineData("[1u32]", "[ 1u32 ]", "text:9:14: found white space, expected a digit")]
    [InlineData("[1u32]", "[1u32 ]", "text:9:18: found white space, expected ']'")]
    [InlineData("[1u32]", "[-0u32]", "text:9:14: found a sign before a number of the type u32, which has none")]
    [InlineData("[1u32]", " [1u32]", "text:9:14: found '[', expected 2 operands for 'add'")]
    [InlineData("[u8; 2u32]", "[u8; -2u32]", "text:5:15: found a sign before a number of the type u32, which has none")]
    [InlineData("struct s:", "struct string:", "text:3:8: 'string' is a reserved word, expected another name")]
    public void A_part_that_snarkVM_does_not_find_is_not_found(string spelling, string other, string message) => Refusal(Places.Replace(spelling, other)).ShouldBe(message);

    [Theory]
    [InlineData("m[r0]", "m [r0]", "text:15:18: found white space, expected '['")]
    [InlineData("p.aleo/main", "p. aleo/main", "text:10:20: found white space, expected '.private' or '.public'")]
    [InlineData("p.aleo/main", "p.aleo/ main", "text:10:25: found white space, expected a function's name")]
    [InlineData("main.future", "main. future", "text:10:18: found a type of the program 'p.aleo': types of other programs are not supported")]
    [InlineData("end", "field", "text:14:25: 'field' is a reserved word, expected another name")]
    [InlineData("u8.public;\n    value", "u8. public;\n    value", "text:4:15: found white space, expected '.public'")]
    public void A_command_that_snarkVM_refuses_is_refused(string spelling, string other, string message) => Refusal(Votes.Replace(spelling, other)).ShouldBe(message);

    [Theory]
    [InlineData("    value", "    // x\n    value")]
    [InlineData("m[r0]", "m[ r0 ]")]
    [InlineData("finalize", "/* x */ finalize")]
    [InlineData("1u8", "0_0_1__u8")]
    [InlineData("input r0", "input r00")]
    public void A_spelling_that_snarkVM_takes_is_taken(string spelling, string other) => Print(Votes.Replace(spelling, other)).ShouldBe(Votes);

    /// <summary>SnarkVM's array types take a literal type where a name only begins like one.</summary>
    [Fact]
    public void An_array_of_a_struct_whose_name_begins_like_a_type_is_refused() =>
        Refusal("program p.aleo; struct u8s: x as u8; struct t: y as [u8s; 2u32]; function main: input r0 as t.private;")
            .ShouldBe("text:1:54: found an array of 'u8s', which snarkVM reads as one of u8; call the struct otherwise");

    /// <summary>A register's part that is called aleo would print like a program's address.</summary>
    [Fact]
    public void What_ends_in_aleo_is_a_program_even_where_it_begins_like_a_register()
    {
        var text = Print("program p.aleo; function main: input r0 as address.private; is.eq r0 r0.aleo into r1; output r1 as boolean.public;");

        AleoParser.Parse(text).Functions.Single().Instructions.Single().Operands[1].ShouldBe(new Syntax.ProgramOperand("r0"));
    }

    [Fact]
    public void A_program_without_a_function_is_refused() =>
        Refusal("program p.aleo;\n\nmapping m:\n    key as u8.public;\n    value as u8.public;\n").ShouldBe("text:1:9: the program: it has no function, expected at least one");

    [Fact]
    public void The_platforms_limit_of_a_text_is_one_of_bytes()
    {
        var comment = $"/*{new string('é', 1_024_000)}*/";

        Refusal(Add + comment).ShouldBe($"text:1:1: the program has {Add.Length + 2_048_004} bytes, expected at most 2048000, the platform's limit");
    }

    private string Print(string text)
    {
        var ours = Reading.Ours(text);
        ours.Refusal.ShouldBeNull();
        snarkVm.Read(text)?.Print.ShouldBe(ours.Print);
        return ours.Print!;
    }

    private string Refusal(string text)
    {
        var ours = Reading.Ours(text);
        ours.Print.ShouldBeNull();
        snarkVm.Read(text)?.Print.ShouldBeNull();
        return ours.Refusal!;
    }
}
