using Zkml.Aleo.Parsing;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Syntax.Commands;

namespace Zkml.Aleo.Tests.Parsing;

public sealed class FinalizeParserTests
{
    [Fact]
    public void Finalize_blocks_mappings_views_and_constructors_are_read()
    {
        var program = AleoParser.Parse(Samples.Ledger);
        program.Mappings.ShouldBe(
        [
            new("tally", LiteralType.Of(LiteralKind.U8), LiteralType.Of(LiteralKind.U64)),
            new("voters", LiteralType.Of(LiteralKind.Address), LiteralType.Of(LiteralKind.U32)),
        ]);
        program.Views.Single().Outputs.ShouldBe([new(new RegisterOperand(1), LiteralType.Of(LiteralKind.U64))]);
        program.Constructor!.Commands.Length.ShouldBe(3);

        var function = program.Functions.Single();
        function.Outputs[^1].Type.ShouldBe(new FutureType("ledger", "vote"));
        var commands = function.Finalize!.Commands;
        commands.Length.ShouldBe(13);
        commands[0].ShouldBe(new BranchCommand(new RegisterOperand(1), new ProgramOperand("ledger"), "end", IfEqual: true));
        commands[3].ShouldBe(new GetOrUseCommand("tally", new RegisterOperand(0), new LiteralOperand(new(LiteralKind.U64, 0)), 3));
        commands[6].ShouldBe(new SetCommand(new NamedOperand("block.height"), "voters", new RegisterOperand(1)));
        commands[9].ShouldBe(new RandomCommand([new RegisterOperand(5)], 7, LiteralKind.U64));
    }

    [Theory]
    [InlineData("set 1u8 into m[r0];", "sample:9:1: found the type u8 for the value, expected u64")]
    [InlineData("set 1u64 into n[r0];", "sample:9:1: the program has no mapping 'n'")]
    [InlineData("get m[1u64] into r1;", "sample:9:1: found the type u64 for the key, expected u8")]
    [InlineData("get other.aleo/m[1u64] into r1;", "sample:9:5: found a mapping of the program 'other.aleo': other programs are not supported")]
    [InlineData("get.dynamic r0 r0 r0[r0] into r1 as u8;", "sample:9:1: the instruction 'get.dynamic' is not supported: it reads another program's mapping")]
    [InlineData("await r0;", "sample:9:1: the instruction 'await' is not supported: it waits for another program")]
    [InlineData("assert.eq self.caller self.caller;", "sample:9:1: the operand 'self.caller' is only known to a function")]
    [InlineData("branch.eq r0 1u8 to end;", "sample:9:1: there is no position 'end'")]
    [InlineData("position end; branch.eq r0 1u8 to end;", "sample:9:15: the position 'end' is before the branch, expected one after it")]
    [InlineData("position end; position end;", "sample:9:15: the position 'end' stands here twice")]
    [InlineData("call view into r1;", "sample:9:1: the program has no view 'view'")]
    [InlineData("async main r0 into r1;", "sample:9:1: only a function can call a finalize block")]
    [InlineData("rand.chacha r0 r0 r0 into r1 as u8;", "sample:9:19: found more than 2 operands for 'rand.chacha'")]
    [InlineData("", "sample:10:1: found the end of the text, expected a command")]
    public void A_malformed_command_is_refused_with_its_place(string commands, string message) =>
        Should.Throw<AleoSyntaxException>(() => Finalize(commands)).Message.ShouldBe(message);

    [Fact]
    public void A_thirty_third_write_is_refused() =>
        Should.Throw<AleoSyntaxException>(() => Finalize(string.Join('\n', Enumerable.Repeat("set 1u64 into m[r0];", 33))))
            .Message.ShouldBe("sample:41:1: found more than 32 'set' and 'remove' commands, the platform's limit");

    [Theory]
    [InlineData("function main:\n input r0 as u8.public;\n output r0 as u8.public;\nfinalize main:\n assert.eq true true;", "a function with a finalize block calls it once, expected 'async main'")]
    [InlineData("function main:\n async main into r0;\nfinalize main:\n assert.eq true true;", "the last output of a function with a finalize block is its future, and no other is one")]
    [InlineData("function main:\n async main into r0;\n async main into r1;\n output r0 as p.aleo/main.future;\nfinalize main:\n assert.eq true true;", "'main' has no such block left")]
    [InlineData("function main:\n async main 1u8 into r0;\n output r0 as p.aleo/main.future;\nfinalize main:\n assert.eq true true;", "found the operands u8, expected none")]
    [InlineData("function main:\n async main into r0;\n hash.psd2 r0 into r1 as field;\n output r0 as p.aleo/main.future;\nfinalize main:\n assert.eq true true;", "'r0' is a future, which can only be output")]
    [InlineData("function main:\n async main into r0;\n output r0 as q.aleo/main.future;\nfinalize main:\n assert.eq true true;", "found the type p.aleo/main.future, expected q.aleo/main.future")]
    [InlineData("function main:\n output 1u8 as u8.public;\nfinalize other:\n assert.eq true true;", "found a finalize block of 'other', expected one of the function 'main' before it")]
    [InlineData("mapping m:\n key as u8.public;\n value as u8.public;\nview v:\n set 1u8 into m[1u8];", "a view changes no mapping")]
    public void A_future_that_goes_astray_is_refused(string components, string problem) =>
        Should.Throw<AleoSyntaxException>(() => AleoParser.Parse($"program p.aleo;\n{components}")).Message.ShouldContain(problem);

    private static AleoProgram Finalize(string commands) => AleoParser.Parse(
        $"""
        program p.aleo;
        mapping m: key as u8.public; value as u64.public;
        function main:
        input r0 as u8.public;
        async main r0 into r1;
        output r1 as p.aleo/main.future;
        finalize main:
        input r0 as u8.public;
        {commands}

        """,
        "sample");
}
