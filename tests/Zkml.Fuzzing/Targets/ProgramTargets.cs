using System.Text;
using Zkml.Aleo;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Typing;
using Zkml.Aleo.Values;
using Zkml.Fuzzing.Mutation;

namespace Zkml.Fuzzing.Targets;

/// <summary>Programs and values of the Aleo instruction language.</summary>
internal static class ProgramTargets
{
    private const double CountingSeconds = 0.05;

    private static readonly string[] Words =
    [
        "add", "sub", "mul", "div", "pow", "inv", "square", "sqrt", "lt", "gte", "is.eq", "assert.eq", "ternary", "cast", "cast.lossy", "call", "hash.bhp256", "hash.psd2", "commit.bhp256", "r0", "r1", "r2", "r0[0u32]", "r0.a",
        "into", "as", "field", "u8", "u128", "i64", "boolean", "scalar", "group", "address", "[field; 4u32]", "[u8; 2048u32]", "[[u8; 32u32]; 32u32]", "1field", "255u8", "-128i8", "true", "0scalar", "0group", ".private", ".public",
        "function main:", "closure f:", "struct s:", "mapping m:", "constructor:", "finalize main:", "input r0 as field.private;", "output r0 as field.public;", "self.caller", "block.height", "position", "branch.eq", "set", "get.or_use",
    ];

    public static IEnumerable<FuzzTarget> All()
    {
        yield return new(
            "aleo",
            14,
            [.. SeedFiles.In("samples/programs", "*.aleo", 8_000), .. SeedFiles.In("samples/microbenchmarks", "*.aleo", 8_000), .. SeedFiles.Of(NestedCalls)],
            new Mixed(new TextMutator(Words, " \t;[]{}.:,/")),
            ReadProgram,
            typeof(AleoSyntaxException),
            typeof(AleoNotSupportedException),
            typeof(AleoTypeException),
            typeof(AleoHaltException));
        yield return new(
            "value",
            4,
            SeedFiles.Of("5u8", "[1u8, 2u8]", "{ a: 1field, b: [true, false] }", "-7i64", "3group", "aleo1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq3ljyzc"),
            new Mixed(new TextMutator(Words, " \t;[]{}.:,")),
            ReadValue,
            typeof(AleoSyntaxException));
    }

    /// <summary>Closures that call closures, each twice the one before.</summary>
    private static string NestedCalls => $"program nested.aleo;\n\nclosure f0:\n    input r0 as field;\n    square r0 into r1;\n    output r1 as field;\n\n{string.Concat(Enumerable.Range(1, 12).Select(i =>
        $"closure f{i}:\n    input r0 as field;\n    call f{i - 1} r0 into r1;\n    call f{i - 1} r1 into r2;\n    output r2 as field;\n\n"))}function main:\n    input r0 as field.private;\n    call f12 r0 into r1;\n    output r1 as field.private;\n";

    private static Outcome ReadProgram(FuzzInput input)
    {
        var text = Encoding.UTF8.GetString(input.Content);
        var program = AleoParser.Parse(text, "program.aleo");
        var print = AleoPrinter.Print(program);
        if (AleoPrinter.Print(AleoParser.Parse(print, "printed.aleo")) != print)
        {
            throw new InvalidOperationException("a printed program reads as another one");
        }

        ProgramChecker.Check(program);
        foreach (var function in program.Functions.Take(2))
        {
            CircuitCounter.Count(program, function.Name, new CountingBudget(CountingLimits.OfSeconds(CountingSeconds)));
            if (function.Inputs.All(argument => argument.Type is LiteralType))
            {
                AleoInterpreter.Evaluate(program, function.Name, [.. function.Inputs.Select(argument => Zero(((LiteralType)argument.Type).Kind))]);
            }
        }

        return Outcome.Ran;
    }

    private static Outcome ReadValue(FuzzInput input)
    {
        var value = ValueParser.Parse(Encoding.UTF8.GetString(input.Content));
        return ValueParser.Parse(value.ToString()!).Equals(value) ? Outcome.Ran : throw new InvalidOperationException("a printed value reads as another one");
    }

    private static PlaintextValue Zero(LiteralKind kind) => ValueParser.Parse(kind switch
    {
        LiteralKind.Boolean => "false",
        LiteralKind.Address => "aleo1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq3ljyzc",
        _ => $"0{kind.ToString().ToLowerInvariant()}",
    });
}
