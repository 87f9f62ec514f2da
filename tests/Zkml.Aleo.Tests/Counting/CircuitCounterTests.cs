using System.Collections.Immutable;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Tests.Counting;

public sealed class CircuitCounterTests
{
    [Fact]
    public void The_identity_of_an_i64_has_the_numbers_of_its_verifying_key()
    {
        // 16, 12425, 12411, 30063, 42936, 16435 stand in the bytes of the real key.
        var count = Count("input r0 as i64.private;", "output r0 as i64.private;");

        count.PublicVariables.ShouldBe(16);
        count.Variables.Total.ShouldBe(12_425);
        count.Constraints.Total.ShouldBe(12_411);
        count.NonZeros.ShouldBe(new(30_063, 42_936, 16_435));
    }

    [Fact]
    public void The_parts_add_up_to_the_total()
    {
        var constraints = Count("input r0 as u8.public;", "cast r0 into r1 as field;", "square r1 into r2;", "output r2 as field.private;").Constraints;

        constraints.ShouldBe(new(Body: 1, Inputs: 491 + 515, Outputs: 1_798, Fixed: 9_258, Total: 1 + 491 + 515 + 1_798 + 9_258));
    }

    [Theory]
    [InlineData("square r4 into r5;", 1)]
    [InlineData("add r4 5field into r5; mul r5 3field into r6; sub r6 r0 into r7; neg r7 into r8; double r8 into r9;", 0)]
    [InlineData("inv r4 into r5;", 1)]
    [InlineData("cast r4 into r5 as u16;", 17)]
    [InlineData("cast r4 into r5 as u16; shr.w r5 15u8 into r6; cast r6 into r7 as field; mul r4 r7 into r8;", 18)]
    [InlineData("cast.lossy r4 into r5 as u8;", 507)]
    [InlineData("cast.lossy r0 into r5 as u8;", 0)]
    [InlineData("cast r1 into r5 as field; lt r5 100field into r6;", 5)]
    [InlineData("lt r1 100u8 into r5;", 10)]
    [InlineData("ternary r2 r4 r4 into r5;", 1)]
    [InlineData("ternary r2 1field 5field into r5;", 0)]
    [InlineData("and r2 r3 into r5; or r5 r2 into r6; xor r6 r3 into r7; not r7 into r8;", 3)]
    [InlineData("serialize.bits.raw r1 (u8) into r5 ([boolean; 8u32]); deserialize.bits.raw r5 ([boolean; 8u32]) into r6 (i8);", 0)]
    [InlineData("is.eq r4 5field into r5; assert.eq r5 true;", 3)]
    public void An_instruction_costs_the_constraints_that_were_measured(string lines, int constraints)
    {
        var count = Count(
            "input r0 as field.public; input r1 as u8.public; input r2 as boolean.public; input r3 as boolean.public; mul r0 r0 into r4;", lines);
        count.Constraints.Body.ShouldBe(1 + constraints);
    }

    [Fact]
    public void A_checksum_of_a_constructor_costs_like_the_first_input()
    {
        var program = Samples.Function("not true into r0;");
        var without = CircuitCounter.Count(program, "main");
        var with = CircuitCounter.Count(program with { Components = [.. program.Components, Constructor.NoUpgrade] }, "main");

        // Measured with snarkVM 4.12.
        (without.Constraints.Total, without.Variables.Total, without.NonZeros).ShouldBe((9_258, 9_265, new(17_066, 20_257, 13_339)));
        (with.Constraints.Total, with.Variables.Total, with.NonZeros).ShouldBe((9_773, 9_788, new(19_253, 24_116, 13_854)));
    }

    [Fact]
    public void Inputs_are_priced_without_a_program_as_in_one()
    {
        var types = new (PlaintextType, Visibility)[]
        {
            (new ArrayType(LiteralType.Of(LiteralKind.U128), 4), Visibility.Public),
            (LiteralType.Field, Visibility.Private),
            (LiteralType.Boolean, Visibility.Public),
        };
        var program = Samples.Function("input r0 as [u128; 4u32].public; input r1 as field.private; input r2 as boolean.public;");

        InputPricing.Price(types, hasConstructor: false).ShouldBe(CircuitCounter.Count(program, "main").Inputs);
        InputPricing.Price(new ArrayType(LiteralType.Of(LiteralKind.U128), 4), Visibility.Public).Constraints.ShouldBe(1_004);
    }

    [Fact]
    public void Ten_thousand_products_summed_one_by_one_are_one_row_of_ten_thousand_entries()
    {
        const int Products = 10_000;
        var instructions = ImmutableArray.CreateBuilder<Instruction>();
        instructions.Add(Instruction(Opcode.Square, 1, 0, 0));
        for (var index = 0; index < Products; index++)
        {
            // square, scale, add to the sum so far.
            var last = (3 * index) + 1;
            instructions.Add(Instruction(Opcode.Square, last + 1, 0, 0));
            instructions.Add(new(Opcode.Multiply, [new RegisterOperand(last + 1), new LiteralOperand(Literal.Field(index + 2))], [last + 2]));
            instructions.Add(Instruction(Opcode.Add, last + 3, last, last + 2));
        }

        instructions.Add(Instruction(Opcode.Square, (3 * Products) + 2, (3 * Products) + 1, 0));
        var program = new AleoProgram("sum", [], [], [new("main", [new(0, LiteralType.Field, Visibility.Public)], instructions.ToImmutable(), [])]);

        var body = CircuitCounter.Count(program, "main").Body;

        body.ShouldBe(new(Products + 2, Products + 2, new((2 * Products) + 2, (2 * Products) + 2, Products + 2), Constants: Products));
    }

    [Fact]
    public void A_sum_that_is_read_twice_is_not_changed_by_its_first_reader()
    {
        var count = Count(
            "input r0 as field.public; input r1 as field.public; mul r0 r1 into r2; square r0 into r3; square r1 into r4;",
            "add r2 r3 into r5; add r5 r4 into r6; square r5 into r7; square r6 into r8; cast r5 r5 into r9 as [field; 2u32]; add r9[0u32] r4 into r10; square r9[1u32] into r11;");
        count.Body.NonZeros.ShouldBe(new(3 + 2 + 3 + 2, 3 + 2 + 3 + 2, 6));
    }

    [Fact]
    public void An_instruction_that_halts_for_every_input_is_said_to() =>
        Should.Throw<AleoHaltException>(() => Count("input r0 as u8.public; div r0 0u8 into r1;")).Message
            .ShouldBe("halted at 'div r0 0u8 into r1': division by zero");

    [Theory]
    [InlineData("i8", "u8", 8)]
    [InlineData("i8", "u16", 8)]
    [InlineData("u16", "i16", 16)]
    [InlineData("u16", "i8", 8)]
    [InlineData("i16", "i8", 8)]
    [InlineData("i128", "u128", 128)]
    public void A_cast_integer_keeps_its_sign_bit_as_a_term(string from, string to, int terms)
    {
        // Measured with snarkVM 4.12: the square of the result has that many non-zeros in A.
        var cast = Count($"input r0 as {from}.public; cast r0 into r1 as {to};").NonZeros.A;
        Count($"input r0 as {from}.public; cast r0 into r1 as {to}; cast r1 into r2 as field; square r2 into r3;").NonZeros.A.ShouldBe(cast + terms);
    }

    [Fact]
    public void Inputs_of_more_bits_than_the_platform_has_variables_are_refused_before_they_are_built() =>
        Should.Throw<AleoNotSupportedException>(
            () => Count([.. Enumerable.Range(0, 16).Select(index => $"input r{index} as [[u128; 300u32]; 15u32].public;")])).Message
            .ShouldBe("the inputs have 9216000 bits, expected at most 4194304, the platform's limit of a circuit's variables");

    [Fact]
    public void The_degree_doubles_beyond_the_edge_that_was_proven()
    {
        // Tried with a full synthesis: 6,105 squares behind a u8.public prove with the files 15 and 16, 6,106 ask for 17.
        SquaresBehindByte(6_105).SrsDegree.ShouldBe(65_535);
        SquaresBehindByte(6_106).SrsDegree.ShouldBe(65_536);
        SrsBudget.FileFor(65_535).ShouldBe(16);
        SrsBudget.FileFor(65_536).ShouldBe(17);
        SrsBudget.UpTo(16).ShouldBe(new(16_384, 16_384, 65_536));
    }

    private static CircuitCount SquaresBehindByte(int squares) => Count(
    [
        "input r0 as u8.public;", "cast r0 into r1 as field;",
        .. Enumerable.Range(1, squares).Select(index => $"square r{index} into r{index + 1};"),
    ]);

    private static Instruction Instruction(Opcode opcode, int destination, int left, int right) =>
        new(opcode, opcode == Opcode.Square ? [new RegisterOperand(left)] : [new RegisterOperand(left), new RegisterOperand(right)], [destination]);

    private static CircuitCount Count(params string[] lines) => CircuitCounter.Count(Samples.Function(lines), "main");
}
