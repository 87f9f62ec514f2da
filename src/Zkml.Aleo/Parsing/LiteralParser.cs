using System.Globalization;
using System.Numerics;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Parsing;

/// <summary>Literals such as <c>5u8</c>, <c>-5i64</c>, <c>1_000u32</c>, <c>7field</c>, <c>true</c> and <c>aleo1...</c>.</summary>
internal static class LiteralParser
{
    /// <summary>More digits than any literal needs: 2^253 has 77, and a longer one would only cost time.</summary>
    private const int MostDigits = 200;

    /// <summary>Whether a literal, but no boolean, begins with the character.</summary>
    public static bool Starts(char character) => char.IsAsciiDigit(character) || character == '-';

    /// <summary>The literal that a word is, if any: a boolean or an address.</summary>
    public static Literal? TryParseWord(TextScanner scanner, ReadOnlySpan<char> word, int start) => word switch
    {
        "true" => Literal.True,
        "false" => Literal.False,
        _ when word.StartsWith(AddressText.Start) => ParseAddress(scanner, word, start),
        _ => null,
    };

    /// <summary>A number with its type; the scanner is in front of it.</summary>
    public static Literal ParseNumber(TextScanner scanner)
    {
        var start = scanner.Position;
        var negative = scanner.TrySkipHere('-');
        if (!char.IsAsciiDigit(scanner.PeekHere()))
        {
            throw scanner.UnexpectedHere("a digit");
        }

        var digits = scanner.ReadDigits();
        if (digits.Length > MostDigits)
        {
            throw scanner.Error(start, $"the number has {digits.Length} digits, expected at most {MostDigits}");
        }

        return Create(scanner, start, negative, digits.Contains('_') ? digits.ToString().Replace("_", "", StringComparison.Ordinal) : digits);
    }

    /// <summary>A number of the type <c>u32</c>, as array lengths and indexes are, right here.</summary>
    public static int ParseU32(TextScanner scanner, string what, int maximum)
    {
        var start = scanner.Position;
        var literal = ParseNumber(scanner);
        if (literal.Kind != LiteralKind.U32)
        {
            throw scanner.Error(start, $"found '{literal}', expected {what} of the type u32");
        }

        return literal.Value <= maximum ? (int)literal.Value : throw scanner.Error(start, $"found {what} {literal.Value}, expected at most {maximum}");
    }

    private static Literal Create(TextScanner scanner, int start, bool negative, ReadOnlySpan<char> digits)
    {
        var suffix = char.IsAsciiLetter(scanner.PeekHere()) ? scanner.ReadDottedWord() : "";
        if (!LiteralKinds.TryParse(suffix, out var kind) || kind is LiteralKind.Boolean or LiteralKind.Address)
        {
            throw scanner.Error(start, suffix.Length == 0
                ? "found a number without a type, expected a literal such as 5u8"
                : $"found a literal of the type '{suffix}', expected field, scalar, group, u8 to u128 or i8 to i128");
        }

        RequireWritten(scanner, start, negative, digits, kind);
        var magnitude = BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var value = negative ? -magnitude : magnitude;

        // Numbers of these types wrap around, as snarkVM reads them.
        var literal = kind switch
        {
            LiteralKind.Field or LiteralKind.Group => Literal.Field(value) with { Kind = kind },
            LiteralKind.Scalar => new Literal(kind, ScalarElement.From(value).ToBigInteger()),
            _ => new Literal(kind, value),
        };
        literal = kind == LiteralKind.Group ? scanner.Point(literal) : literal;
        if (kind == LiteralKind.Group && !literal.IsInRange)
        {
            throw scanner.Error(start, $"no group element has the x-coordinate {literal.Value}");
        }

        return literal.IsInRange ? literal : throw scanner.Error(start, $"found {literal}, expected {kind.Minimum()} to {kind.Maximum()} for {kind.Name()}");
    }

    /// <summary>SnarkVM reads integers as Rust does, where an unsigned one has no sign, and elements without leading zeros (fields/src/fp_256.rs).</summary>
    private static void RequireWritten(TextScanner scanner, int start, bool negative, ReadOnlySpan<char> digits, LiteralKind kind)
    {
        if (kind.IsInteger())
        {
            if (negative && !kind.IsSigned())
            {
                throw scanner.Error(start, $"found a sign before a number of the type {kind.Name()}, which has none");
            }
        }
        else if (digits is ['0', _, ..])
        {
            throw scanner.Error(start, $"found a number of the type {kind.Name()} that begins with 0, expected it without leading zeros");
        }
    }

    private static Literal ParseAddress(TextScanner scanner, ReadOnlySpan<char> word, int start)
    {
        var begin = AddressText.Start.Length;
        if (word.Length > begin && word[begin] != '_' && AddressText.TryDecode(word.ToString().Replace("_", "", StringComparison.Ordinal)) is { } x)
        {
            var literal = scanner.Point(new Literal(LiteralKind.Address, x));
            if (literal.IsInRange)
            {
                return literal;
            }
        }

        var found = word.Length > AddressText.Length ? word[..AddressText.Length] : word;
        throw scanner.Error(
            start, $"found '{found}', which is no valid address: expected {AddressText.Length} characters with a checksum that fits");
    }
}
