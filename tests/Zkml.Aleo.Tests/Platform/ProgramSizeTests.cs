using Zkml.Aleo.Parsing;
using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Tests.Platform;

public sealed class ProgramSizeTests
{
    [Fact]
    public void A_program_has_the_bytes_of_its_binary_form()
    {
        // 1 + 18 + 1 + 2 of the program, 83 of the function, 13 of the constructor.
        ProgramSize.Of(MeasuredPrograms.PlainSquare).ShouldBe(new(TextBytes: 224, BinaryBytes: 118, Instructions: 3));
        ProgramSize.Of(MeasuredPrograms.IdentityOfByte).ShouldBe(new(TextBytes: 133, BinaryBytes: 52, Instructions: 1));
    }

    [Theory]
    [InlineData("mul r0 r0 into r1;", 2 + 3 + 3 + 2)]
    [InlineData("add r0 3field into r1;", 2 + 3 + 35 + 2)]
    [InlineData("cast r0 r0 into r1 as [field; 2u32];", 2 + 1 + 3 + 3 + 2 + 1 + 8)]
    [InlineData("hash.psd4 r0 into r1 as u128;", 2 + 3 + 2 + 2)]
    [InlineData("serialize.bits.raw r0 (field) into r1 ([boolean; 253u32]);", 2 + 3 + 2 + 2 + 7)]
    public void An_instruction_has_the_bytes_that_were_measured(string instruction, int bytes)
    {
        const string input = "input r0 as field.public;";
        (Bytes(Samples.Function(input, instruction)) - Bytes(Samples.Function(input))).ShouldBe(bytes);
    }

    [Theory]
    [InlineData(254, 1)]
    [InlineData(255, 3)]
    public void A_cast_of_255_operands_counts_them_in_three_bytes(int operands, int count)
    {
        var program = Samples.Function("input r0 as field.public;", $"cast{string.Concat(Enumerable.Repeat(" r0", operands))} into r1 as [field; {operands}u32];");
        (Bytes(program) - Bytes(Samples.Function("input r0 as field.public;"))).ShouldBe(2 + count + (3 * operands) + 2 + 1 + 8);
    }

    [Fact]
    public void Registers_above_252_take_two_bytes_more()
    {
        var squares = Enumerable.Range(0, 254).Select(register => $"square r{register} into r{register + 1};").ToArray();
        var sizes = Enumerable.Range(251, 4).Select(count => Bytes(Samples.Function(["input r0 as field.public;", .. squares[..count]]))).ToArray();
        (sizes[1] - sizes[0]).ShouldBe(2 + 3 + 2);
        (sizes[2] - sizes[1]).ShouldBe(2 + 3 + 4);
        (sizes[3] - sizes[2]).ShouldBe(2 + 5 + 4);
    }

    [Fact]
    public void Blanks_and_comments_do_not_count()
    {
        var program = AleoParser.Parse("program   abc.aleo;   // a comment\nfunction main:input r0 as u8.private;output r0 as u8.private;constructor:assert.eq edition 0u16;");
        ProgramSize.Of(program).ShouldBe(ProgramSize.Of(MeasuredPrograms.IdentityOfByte));
    }

    private static long Bytes(AleoProgram program) => ProgramSize.Of(program).BinaryBytes;
}
