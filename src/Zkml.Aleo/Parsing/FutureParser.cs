using System.Collections.Immutable;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Parsing;

/// <summary>Futures as snarkVM prints them: <c>{ program_id: a.aleo, function_name: main, arguments: [1u8] }</c>.</summary>
internal static class FutureParser
{
    /// <summary>The future that is next, or null, with nothing read, where a struct is.</summary>
    public static FutureValue? TryParse(TextScanner scanner, Func<TextScanner, PlaintextValue> parseArgument)
    {
        var start = scanner.Position;
        if (!scanner.TrySkip('{') || !scanner.TrySkipWord("program_id") || !scanner.TrySkip(':') || NextName(scanner) is not { } program)
        {
            scanner.GoTo(start);
            return null;
        }

        scanner.Expect(',');
        ExpectKey(scanner, "function_name");
        var function = NameParser.Parse(scanner, "a function's name");
        scanner.Expect(',');
        ExpectKey(scanner, "arguments");
        var arguments = ParseArguments(scanner, parseArgument);
        scanner.Expect('}');
        return new(program, function, arguments);
    }

    private static ImmutableArray<PlaintextValue> ParseArguments(TextScanner scanner, Func<TextScanner, PlaintextValue> parseArgument)
    {
        scanner.Expect('[');
        var arguments = ImmutableArray.CreateBuilder<PlaintextValue>();
        while (!scanner.TrySkip(']'))
        {
            if (arguments.Count > 0)
            {
                scanner.Expect(',');
            }

            arguments.Add(parseArgument(scanner));
            if (arguments.Count > PlatformLimits.Inputs)
            {
                throw scanner.Error(scanner.Position, $"the future has more than {PlatformLimits.Inputs} arguments");
            }
        }

        return arguments.DrainToImmutable();
    }

    /// <summary>A program's name before <c>.aleo</c>; a struct may have a member program_id as well, with another value.</summary>
    private static string? NextName(TextScanner scanner)
    {
        var name = scanner.ReadWord().ToString();
        return scanner.TrySkipHere('.') && scanner.TrySkipWordHere("aleo") ? name : null;
    }

    private static void ExpectKey(TextScanner scanner, string key)
    {
        scanner.ExpectWord(key);
        scanner.Expect(':');
    }
}
