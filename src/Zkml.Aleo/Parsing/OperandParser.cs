using System.Collections.Immutable;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Parsing;

/// <summary>Operands: literals, registers with accesses, and the values that the platform names.</summary>
internal static class OperandParser
{
    /// <summary>Whether an operand can begin with the character.</summary>
    public static bool Starts(char character) => LiteralParser.Starts(character) || char.IsAsciiLetter(character) || character is '"' or '\'';

    /// <summary>Reads an operand; its register must be below <paramref name="registers"/>.</summary>
    public static Operand Parse(TextScanner scanner, int registers)
    {
        if (LiteralParser.Starts(scanner.Peek()))
        {
            return new LiteralOperand(LiteralParser.ParseNumber(scanner));
        }

        var start = scanner.Position;
        var word = scanner.ReadWord();
        RequireSupported(scanner, word, start);
        if (TryParseRegister(word, out var register) && !IsProgram(scanner))
        {
            return register < registers
                ? new RegisterOperand(register, ParseAccesses(scanner))
                : throw scanner.Error(start, $"found the register r{register}, which is not written yet");
        }

        if (NamedOperandParser.TryParse(scanner, word) is { } named)
        {
            return named;
        }

        if (LiteralParser.TryParseWord(scanner, word, start) is { } literal)
        {
            return new LiteralOperand(literal);
        }

        scanner.GoTo(start);
        throw scanner.Unexpected("a register or a literal");
    }

    /// <summary>A register's number from a word such as <c>r12</c>.</summary>
    public static bool TryParseRegister(ReadOnlySpan<char> word, out int register)
    {
        register = 0;
        return word.Length is > 1 and <= 9 && word[0] == 'r' && int.TryParse(word[1..], System.Globalization.NumberStyles.None, null, out register);
    }

    /// <summary>Whether <c>.aleo</c> is right here, which makes a program's name even of <c>r0</c>; nothing is read.</summary>
    private static bool IsProgram(TextScanner scanner)
    {
        var start = scanner.Position;
        var isProgram = scanner.TrySkipHere('.') && scanner.TrySkipWordHere("aleo");
        scanner.GoTo(start);
        return isProgram;
    }

    private static void RequireSupported(TextScanner scanner, ReadOnlySpan<char> word, int start)
    {
        var what = scanner.PeekHere() switch
        {
            '"' when word.IsEmpty => "strings",
            '\'' when word.IsEmpty => "identifiers",
            _ when word.StartsWith("sign1") => "signatures",
            _ => null,
        };
        if (what is not null)
        {
            throw scanner.Error(start, $"{what} are not supported");
        }
    }

    private static ImmutableArray<Access> ParseAccesses(TextScanner scanner)
    {
        if (scanner.PeekHere() is not ('[' or '.'))
        {
            return [];
        }

        var accesses = ImmutableArray.CreateBuilder<Access>();
        while (true)
        {
            if (scanner.TrySkipHere('['))
            {
                accesses.Add(new IndexAccess(LiteralParser.ParseU32(scanner, "an index", PlatformLimits.ArrayElements - 1)));
                scanner.ExpectHere(']');
            }
            else if (scanner.TrySkipHere('.'))
            {
                accesses.Add(new MemberAccess(NameParser.ParseHere(scanner, "a member's name")));
            }
            else
            {
                return accesses.DrainToImmutable();
            }

            if (accesses.Count > PlatformLimits.Depth)
            {
                throw scanner.Error(scanner.Position, $"found more than {PlatformLimits.Depth} accesses");
            }
        }
    }
}
