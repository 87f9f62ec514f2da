using Zkml.Aleo.Limits;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Parsing;

/// <summary>Types such as <c>u8</c>, <c>[u8; 4u32]</c>, the name of a struct and <c>token.aleo/mint.future</c>.</summary>
internal static class TypeParser
{
    /// <summary>Types of the language that this library does not compute with.</summary>
    private static readonly HashSet<string> OtherTypes =
        new(StringComparer.Ordinal) { "signature", "string", "identifier", "future", "record" };

    public static PlaintextType Parse(TextScanner scanner) => Parse(scanner, 0);

    /// <summary>The future type that is next, or null, with nothing read, where none is.</summary>
    public static FutureType? TryParseFuture(TextScanner scanner)
    {
        scanner.Peek();
        var start = scanner.Position;
        var program = scanner.ReadWord().ToString();
        if (scanner.TrySkipHere('.') && scanner.TrySkipWordHere("aleo") && scanner.TrySkipHere('/'))
        {
            var function = NameParser.ParseHere(scanner, "a function's name");
            if (ProgramNameParser.IsValid(program) && scanner.TrySkipHere('.') && scanner.TrySkipWordHere("future"))
            {
                return new(program, function);
            }

            throw scanner.Error(start, $"found a type of the program '{program}.aleo': types of other programs are not supported");
        }

        scanner.GoTo(start);
        return null;
    }

    private static PlaintextType Parse(TextScanner scanner, int depth)
    {
        if (depth > PlatformLimits.Depth)
        {
            throw scanner.Error(scanner.Position, $"the type is nested deeper than {PlatformLimits.Depth}");
        }

        if (scanner.TrySkip('['))
        {
            var element = Parse(scanner, depth + 1);
            scanner.Expect(';');
            scanner.Peek();
            var start = scanner.Position;
            var length = LiteralParser.ParseU32(scanner, "an array's length", PlatformLimits.ArrayElements);
            scanner.Expect(']');
            return length > 0 ? new ArrayType(element, length) : throw scanner.Error(start, "found an array of no elements, expected at least 1");
        }

        scanner.Peek();
        var position = scanner.Position;
        var name = NameParser.ParseWordHere(scanner, "a type");
        return LiteralKinds.TryParse(name, out var kind) ? new LiteralType(kind)
            : OtherTypes.Contains(name) ? throw scanner.Error(position, $"the type '{name}' is not supported")
            : depth > 0 && TypeNames.StartOf(name) is { } type
                ? throw scanner.Error(position, $"found an array of '{name}', which snarkVM reads as one of {type}; call the struct otherwise")
            : new StructType(name);
    }
}
