using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Interpretation;

public sealed class AleoInterpreterTests
{
    [Fact]
    public void A_function_that_runs_more_instructions_than_any_circuit_has_is_refused_before_it_runs()
    {
        var program = AleoParser.Parse(LongProgram(instructions: 2_100, calls: 2_000));

        Should.Throw<AleoNotSupportedException>(() => AleoInterpreter.Prepare(program, "main")).Message
            .ShouldBe("the function 'main' runs 4202000 instructions, those of the closures that it calls counted; no circuit has more than 4194304");
    }

    [Fact]
    public void What_runs_long_ends_at_the_next_instruction_when_it_is_cancelled()
    {
        var function = AleoInterpreter.Prepare(AleoParser.Parse(LongProgram(instructions: 2_000, calls: 2_000)), "main");
        using var cancellation = new CancellationTokenSource();
        var running = Task.Run(() => function.Evaluate([ValueParser.Parse("1field")], cancellation: cancellation.Token));

        cancellation.Cancel();

        Should.Throw<OperationCanceledException>(() => running.GetAwaiter().GetResult());
    }

    /// <summary>A function that calls a closure many times, one call after the other.</summary>
    private static string LongProgram(int instructions, int calls) =>
        $"""
        program long.aleo;
        closure once:
            input r0 as field;
            {string.Concat(Enumerable.Range(1, instructions).Select(register => $"mul r0 r{register - 1} into r{register};\n"))}
            output r{instructions} as field;
        function main:
            input r0 as field.private;
            {string.Concat(Enumerable.Range(1, calls).Select(register => $"call once r{register - 1} into r{register};\n"))}
            output r{calls} as field.private;
        """;

    [Theory]
    [InlineData("div -5i64 2i64 into r0;", "i64", "-2i64")]
    [InlineData("rem -5i64 2i64 into r0;", "i64", "-1i64")]
    [InlineData("div.w -128i8 -1i8 into r0;", "i8", "-128i8")]
    [InlineData("shr -5i8 1u8 into r0;", "i8", "-3i8")]
    [InlineData("shl.w 3u8 15u8 into r0;", "u8", "128u8")]
    [InlineData("abs.w -128i8 into r0;", "i8", "-128i8")]
    [InlineData("pow 2u8 7u32 into r0;", "u8", "128u8")]
    [InlineData("pow.w 3u8 200u8 into r0;", "u8", "161u8")]
    [InlineData("cast -5i64 into r0 as field;", "field", "18446744073709551611field")]
    [InlineData("cast 200field into r0 as i8;", "i8", "-56i8")]
    [InlineData("cast.lossy -1i8 into r0 as u16;", "u16", "65535u16")]
    [InlineData("cast.lossy 511field into r0 as i8;", "i8", "-1i8")]
    [InlineData("div 1field 2field into r0; mul r0 2field into r1; cast r1 into r2 as boolean;", "boolean", "true")]
    [InlineData("lt -1field 0field into r0;", "boolean", "false")]
    [InlineData("nor false false into r0;", "boolean", "true")]
    [InlineData("add -1scalar 3scalar into r0;", "scalar", "2scalar")]
    [InlineData("gt -1scalar 3scalar into r0;", "boolean", "true")]
    [InlineData("sqrt 25field into r0;", "field", "5field")]
    [InlineData("is.eq 2group -2group into r0;", "boolean", "false")]
    [InlineData("ternary true 2group 0group into r0;", "group", "2group")]
    [InlineData("cast 2group into r0 as address;", "address", "aleo1qgqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqanmpl0")]
    [InlineData("cast true into r0 as group;", "group", "1540945439182663264862696551825005342995406165131907382295858612069623286213group")]
    [InlineData("cast.lossy 1field into r0 as group;", "group", "1540945439182663264862696551825005342995406165131907382295858612069623286213group")]
    [InlineData("cast.lossy 2field into r0 as group;", "group", "2group")]
    [InlineData("cast -1i8 into r0 as scalar;", "scalar", "255scalar")]
    [InlineData("cast.lossy -1field into r0 as scalar;", "scalar", "1207456172096108210275638375738552290546525293551528575469134455422838636544scalar")]
    [InlineData("cast 0group into r0 as group.y;", "field", "1field")]
    [InlineData("serialize.bits 5u8 (u8) into r0 ([boolean; 34u32]); deserialize.bits r0 ([boolean; 34u32]) into r1 (u8);", "u8", "5u8")]
    [InlineData("cast aleo::GENERATOR_POWERS[0u32] into r0 as field;", "field", "522678458525321116977504528531602186870683848189190546523208313015552693483field")]
    public void An_instruction_gives_what_snarkVM_gives(string lines, string type, string expected)
    {
        var last = lines.Split("into r")[^1][0];
        var program = Samples.Function(lines, $"output r{last} as {type}.public;");
        AleoInterpreter.Evaluate(program, "main", []).Single().ShouldBe(ValueParser.Parse(expected));
    }

    [Theory]
    [InlineData("add 200u8 100u8 into r0;", "halted at 'add 200u8 100u8 into r0': the sum 300 does not fit u8")]
    [InlineData("sub 1u8 2u8 into r0;", "halted at 'sub 1u8 2u8 into r0': the difference -1 does not fit u8")]
    [InlineData("neg -128i8 into r0;", "halted at 'neg -128i8 into r0': the negation 128 does not fit i8")]
    [InlineData("div 1u8 0u8 into r0;", "halted at 'div 1u8 0u8 into r0': division by zero")]
    [InlineData("rem -128i8 -1i8 into r0;", "halted at 'rem -128i8 -1i8 into r0': the quotient 128 does not fit i8")]
    [InlineData("shl 1u8 8u8 into r0;", "halted at 'shl 1u8 8u8 into r0': the shift amount 8 is not below 8")]
    [InlineData("shl 200u8 1u8 into r0;", "halted at 'shl 200u8 1u8 into r0': the shifted value 400 does not fit u8")]
    [InlineData("pow 2u8 4000000000u32 into r0;", "halted at 'pow 2u8 4000000000u32 into r0': the power 2^4000000000 does not fit u8")]
    [InlineData("inv 0field into r0;", "halted at 'inv 0field into r0': zero has no inverse")]
    [InlineData("cast 256field into r0 as u8;", "halted at 'cast 256field into r0 as u8': 256 has more than the 8 bits of u8")]
    [InlineData("cast -1i8 into r0 as u64;", "halted at 'cast -1i8 into r0 as u64': the value -1 does not fit u64")]
    [InlineData("cast 2u8 into r0 as boolean;", "halted at 'cast 2u8 into r0 as boolean': 2u8 is neither 0 nor 1")]
    [InlineData("sqrt 11field into r0;", "halted at 'sqrt 11field into r0': 11 has no square root")]
    [InlineData("cast 3field into r0 as group;", "halted at 'cast 3field into r0 as group': no group element has the x-coordinate 3field")]
    [InlineData("cast 2111115437357092606062206234695386632838870926408408195193685246394721360383field into r0 as scalar;", "halted at 'cast 2111115437357092606062206234695386632838870926408408195193685246394721360383field into r0 as scalar': 2111115437357092606062206234695386632838870926408408195193685246394721360383field is not below the scalars' modulus")]
    [InlineData("cast 256scalar into r0 as i8;", "halted at 'cast 256scalar into r0 as i8': 256 has more than the 8 bits of i8")]
    [InlineData("hash.ped64 1u64 into r0 as field;", "halted at 'hash.ped64 1u64 into r0 as field': the value has 90 bits, expected at most 64 for 'hash.ped64'")]
    [InlineData("commit.bhp256 1u8 1field into r0 as field;", "halted at 'commit.bhp256 1u8 1field into r0 as field': found the randomizer 1field, expected a scalar")]
    [InlineData("cast true true into r0 as [boolean; 2u32]; cast r0 r0 into r1 as [[boolean; 2u32]; 2u32]; assert.eq r1[0u32] r1[1u32]; assert.neq r1[0u32] r1[1u32];", "halted at 'assert.neq r1[0u32] r1[1u32]': both are [true, true]")]
    [InlineData("assert.eq 1u8 2u8;", "halted at 'assert.eq 1u8 2u8': 1u8 and 2u8 differ")]
    [InlineData("assert.neq 1u8 1u8;", "halted at 'assert.neq 1u8 1u8': both are 1u8")]
    public void An_instruction_without_result_halts_with_its_reason(string line, string message) =>
        Should.Throw<AleoHaltException>(() => AleoInterpreter.Evaluate(Samples.Function(line), "main", [])).Message.ShouldBe(message);

    [Fact]
    public void A_function_that_reads_its_caller_needs_one()
    {
        var program = Samples.Function("output self.caller as address.public;");
        Should.Throw<ArgumentException>(() => AleoInterpreter.Evaluate(program, "main", [])).Message.ShouldContain("expected a caller's address");

        var caller = new AddressValue(GroupElement.Generator);
        AleoInterpreter.Evaluate(program, "main", [], caller).ShouldBe([caller]);
    }

    [Fact]
    public void Structs_arrays_closures_and_bits_flow_through_a_program()
    {
        var main = AleoInterpreter.Prepare(AleoParser.Parse(Samples.Neuron), "main");
        var array = ValueParser.Parse("[1u8, 2u8, 3u8, 5u8, 5u8, 6u8, 7u8, 8u8]");

        main.Evaluate([ValueParser.Parse("{ age: 2i64, flags: [1u8, 2u8, 3u8, 4u8] }"), array]).Select(value => value.ToString()).ShouldBe(["245i64", "true"]);
        main.Evaluate([ValueParser.Parse("{ age: -2i64, flags: [1u8, 2u8, 3u8, 4u8] }"), array]).Select(value => value.ToString()).ShouldBe(["0i64", "false"]);
    }

    [Fact]
    public void An_input_of_another_type_is_refused()
    {
        var program = Samples.Function("input r0 as u8.public;");
        Should.Throw<ArgumentException>(() => AleoInterpreter.Evaluate(program, "main", [])).Message.ShouldStartWith("the function 'main' has 1 inputs, found 0");
        Should.Throw<ArgumentException>(() => AleoInterpreter.Evaluate(program, "main", [ValueParser.Parse("1u16")])).Message
            .ShouldStartWith("input r0 of the function 'main' is no value of the type u8");
        Should.Throw<ArgumentException>(() => AleoInterpreter.Prepare(program, "other")).Message.ShouldStartWith("the program 'sample.aleo' has no function 'other'");
    }
}
