using System.Collections.Immutable;
using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Parsing;

/// <summary>Values such as <c>5u8</c>, <c>true</c>, <c>[1u8, 2u8]</c> and <c>{ a: 1u8 }</c>.</summary>
public static class ValueParser
{
    /// <summary>Reads a value as snarkVM prints it, such as <c>5u8</c>, <c>[1u8, 2u8]</c> or <c>{ a: 1u8 }</c>.</summary>
    /// <exception cref="AleoSyntaxException">The text is not a value; the message gives the place and what was expected.</exception>
    public static PlaintextValue Parse(string text)
    {
        var scanner = new TextScanner(text, "value");
        var value = Parse(scanner, 0);
        return scanner.IsAtEnd() ? value : throw scanner.Unexpected("the end of the value");
    }

    private static PlaintextValue Parse(TextScanner scanner, int depth)
    {
        scanner.SkipToStatement();
        var next = scanner.PeekHere();
        if (depth > PlatformLimits.Depth)
        {
            throw scanner.Error(scanner.Position, $"the value is nested deeper than {PlatformLimits.Depth}");
        }

        if (LiteralParser.Starts(next))
        {
            return PlaintextValue.From(LiteralParser.ParseNumber(scanner));
        }

        return next switch
        {
            '[' => ParseArray(scanner, depth),
            '{' => FutureParser.TryParse(scanner, argument => Parse(argument, depth + 1)) ?? (PlaintextValue)ParseStruct(scanner, depth),
            _ => PlaintextValue.From(ParseWord(scanner)),
        };
    }

    private static Literal ParseWord(TextScanner scanner)
    {
        var start = scanner.Position;
        if (LiteralParser.TryParseWord(scanner, scanner.ReadWord(), start) is { } literal)
        {
            return literal;
        }

        scanner.GoTo(start);
        throw scanner.Unexpected("a value such as 5u8, true, [1u8, 2u8] or { a: 1u8 }");
    }

    private static ArrayValue ParseArray(TextScanner scanner, int depth)
    {
        scanner.Expect('[');
        var elements = ImmutableArray.CreateBuilder<PlaintextValue>();
        do
        {
            elements.Add(Parse(scanner, depth + 1));
            if (elements.Count > PlatformLimits.ArrayElements)
            {
                throw scanner.Error(scanner.Position, $"the array has more than {PlatformLimits.ArrayElements} elements");
            }
        }
        while (scanner.TrySkip(','));

        scanner.Expect(']');
        return new(elements.DrainToImmutable());
    }

    private static StructValue ParseStruct(TextScanner scanner, int depth)
    {
        scanner.Expect('{');
        var members = ImmutableArray.CreateBuilder<MemberValue>();
        do
        {
            var name = NameParser.Parse(scanner, "a member's name");
            scanner.Expect(':');
            members.Add(new(name, Parse(scanner, depth + 1)));
            if (members.Count > PlatformLimits.StructMembers)
            {
                throw scanner.Error(scanner.Position, $"the struct has more than {PlatformLimits.StructMembers} members");
            }
        }
        while (scanner.TrySkip(','));

        scanner.Expect('}');
        return new(members.DrainToImmutable());
    }
}
