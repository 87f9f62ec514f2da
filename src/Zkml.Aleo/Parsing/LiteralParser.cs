using System.Globalization;
using System.Numerics;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Parsing;

/// <summary>Literals such as <c>5u8</c>, <c>-5i64</c>, <c>1_000u32</c>, <c>7field</c> and <c>true</c>.</summary>
internal static class LiteralParser
{
    /// <summary>More digits than any literal needs: 2^253 has 77, and a longer one would only cost time.</summary>
    private const int MostDigits = 200;

    /// <summary>Whether a literal, but no boolean, begins with the character.</summary>
    public static bool Starts(char character) => char.IsAsciiDigit(character) || character == '-';

    /// <summary>A number with its type; the scanner stands before it.</summary>
    public static Literal ParseNumber(TextScanner scanner)
    {
        scanner.Peek();
        var start = scanner.Position;
        var negative = scanner.TrySkipHere('-');
        if (!char.IsAsciiDigit(scanner.PeekHere()))
        {
            throw scanner.Unexpected("a digit");
        }

        var digits = scanner.ReadDigits();
        if (digits.Length > MostDigits)
        {
            throw scanner.Error(start, $"the number has {digits.Length} digits, expected at most {MostDigits}");
        }

        var value = BigInteger.Parse(digits.ToString().Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return Create(scanner, start, negative ? -value : value);
    }

    /// <summary>A number of the type <c>u32</c>, as array lengths and indexes are; digits must be next.</summary>
    public static int ParseU32(TextScanner scanner, string what, int maximum)
    {
        scanner.Peek();
        var start = scanner.Position;
        var literal = ParseNumber(scanner);
        if (literal.Kind != LiteralKind.U32)
        {
            throw scanner.Error(start, $"found '{literal}', expected {what} of the type u32");
        }

        return literal.Value <= maximum ? (int)literal.Value : throw scanner.Error(start, $"found {what} {literal.Value}, expected at most {maximum}");
    }

    private static Literal Create(TextScanner scanner, int start, BigInteger value)
    {
        var suffix = char.IsAsciiLetter(scanner.PeekHere()) ? scanner.ReadDottedWord().ToString() : "";
        if (!LiteralKinds.TryParse(suffix, out var kind) || kind == LiteralKind.Boolean)
        {
            throw scanner.Error(start, suffix.Length == 0
                ? "found a number without a type, expected a literal such as 5u8"
                : $"found a literal of the type '{suffix}', expected field, u8 to u128 or i8 to i128");
        }

        if (kind == LiteralKind.Field)
        {
            return Literal.Field(value);
        }

        var literal = new Literal(kind, value);
        return literal.IsInRange ? literal : throw scanner.Error(start, $"found {literal}, expected {kind.Minimum()} to {kind.Maximum()} for {kind.Name()}");
    }
}
