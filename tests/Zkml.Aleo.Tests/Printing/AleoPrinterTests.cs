using System.Collections.Immutable;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;
using Zkml.Testing;

namespace Zkml.Aleo.Tests.Printing;

public sealed class AleoPrinterTests
{
    [Theory]
    [InlineData(Samples.Neuron)]
    [InlineData(Samples.Ledger)]
    public void A_parsed_program_prints_as_it_was_written(string text) => AleoPrinter.Print(AleoParser.Parse(text)).ShouldBe(text);

    [Fact]
    public void Literals_print_with_their_type()
    {
        new Literal(LiteralKind.I8, -5).ToString().ShouldBe("-5i8");
        Literal.True.ToString().ShouldBe("true");
        Literal.Field(-1).ToString().ShouldBe($"{FieldElement.Modulus - 1}field");
    }

    [Fact]
    public void A_program_of_sixty_thousand_instructions_prints_and_parses_back()
    {
        var instructions = Enumerable.Range(1, 60_000)
            .Select(index => new Instruction(Opcode.Square, [new RegisterOperand(index - 1)], [index]))
            .ToImmutableArray();
        var program = new AleoProgram("large", [], [], [new("main", [new(0, LiteralType.Field, Visibility.Public)], instructions, [])]);

        var text = AleoPrinter.Print(program);

        text.Length.ShouldBeGreaterThan(1_500_000);
        AleoParser.Parse(text).ShouldBe(program);
    }

    [FactWithOracle]
    public void SnarkVM_reads_what_is_printed()
    {
        using var oracle = SnarkVmOracle.Start();
        var answer = oracle.Ask(Samples.Neuron, ["{ age: 2i64, flags: [1u8, 2u8, 3u8, 4u8] }", "[1u8, 2u8, 3u8, 4u8, 5u8, 6u8, 7u8, 8u8]"]);
        answer.Error.ShouldBeNull();
        answer.Outputs.ShouldBe(["244i64", "false"]);
    }

    [FactWithOracle]
    public void SnarkVM_evaluates_what_the_network_finishes_as_the_interpreter_does()
    {
        using var oracle = SnarkVmOracle.Start();
        var answer = oracle.Ask(Samples.Ledger, ["3u8", "2group"], function: "vote");
        answer.Error.ShouldBeNull();
        var future = ValueParser.Parse(answer.Outputs![1]).ShouldBeOfType<FutureValue>();

        var outputs = AleoInterpreter.Evaluate(
            AleoParser.Parse(Samples.Ledger), "vote", [ValueParser.Parse("3u8"), ValueParser.Parse("2group")], (AddressValue)future.Arguments[1]);

        outputs.ShouldBe([ValueParser.Parse(answer.Outputs[0]), future]);
    }
}
