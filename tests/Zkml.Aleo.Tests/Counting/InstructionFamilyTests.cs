using Zkml.Aleo.Counting;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Instructions;
using Zkml.Aleo.Counting.Values;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Tests.Counting;

public sealed class InstructionFamilyTests
{
    /// <summary>A program with such operands is refused before it is counted; whoever comes here another way is told the instruction, and not counted wrong.</summary>
    [Theory]
    [InlineData("add r0 r1 into r2;")]
    [InlineData("shl r0 r1 into r2;")]
    [InlineData("lt r0 r1 into r2;")]
    [InlineData("and r0 r1 into r2;")]
    [InlineData("ternary true r0 r1 into r2;")]
    [InlineData("cast r0 into r2 as field;")]
    [InlineData("cast.lossy r0 into r2 as field;")]
    [InlineData("cast.lossy r0 into r2 as group; cast r2 into r3 as group.x;")]
    public void An_instruction_of_numbers_has_no_circuit_for_arrays(string lines)
    {
        var system = new ConstraintSystem(CountingBudget.Widest());
        var array = new CircuitArray([new CircuitBoolean(system.NewVariable()), new CircuitBoolean(system.NewVariable())]);
        var instruction = Instruction(lines);

        var refusal = Should.Throw<AleoNotSupportedException>(() => Table(system).Synthesize(instruction, [.. instruction.Operands.Select(_ => array)]));

        refusal.Message.ShouldContain($"'{instruction}'");
    }

    [Fact]
    public void Only_arrays_of_bits_are_read_as_values()
    {
        var system = new ConstraintSystem(CountingBudget.Widest());
        var instruction = Instruction("serialize.bits.raw r0 (u8) into r2 ([boolean; 8u32]); deserialize.bits.raw r2 ([boolean; 8u32]) into r3 (u8);");

        Should.Throw<AleoNotSupportedException>(() => Table(system).Synthesize(instruction, [new CircuitBoolean(system.NewVariable())])).Message.ShouldContain($"'{instruction}'");
    }

    private static Instruction Instruction(string lines) =>
        AleoParser.Parse($"program families.aleo; function main: input r0 as u8.public; input r1 as u8.public; {lines}").Functions[0].Instructions[^1];

    private static InstructionTable Table(ConstraintSystem system) => new(new GateLibrary(system), new StructTable([]));
}
