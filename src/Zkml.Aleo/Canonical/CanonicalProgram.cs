using System.Security.Cryptography;
using System.Text;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Platform.Sizes;
using Zkml.Aleo.Printing;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Canonical;

/// <summary>
/// A program with its canonical text. Everything that refers to a program by its text (an engine's input, the key of a cache,
/// a hash) uses this one: two readers of another text may read two different programs.
/// </summary>
public sealed class CanonicalProgram : IEquatable<CanonicalProgram>
{
    private readonly Lazy<string> _sha256;
    private readonly Lazy<long> _binaryBytes;

    private CanonicalProgram(AleoProgram program, string text)
    {
        Program = program;
        Text = text;
        _sha256 = new(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))));
        _binaryBytes = new(() => BinarySize.Of(program));
    }

    /// <summary>The program that this library reads in <see cref="Text"/>.</summary>
    public AleoProgram Program { get; }

    /// <summary>Its canonical print.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the text, in lower-case hexadecimal digits.</summary>
    public string Sha256 => _sha256.Value;

    /// <summary>Bytes of its binary form.</summary>
    public long BinaryBytes => _binaryBytes.Value;

    /// <summary>The program of any text.</summary>
    /// <param name="text">The text, canonical or not.</param>
    /// <param name="fileName">The text's name in error messages.</param>
    /// <param name="budget">What reading it may take; null for as much as any text of the platform's maximum size takes.</param>
    /// <exception cref="CountingLimitException">It takes more.</exception>
    /// <exception cref="AleoSyntaxException">The text is not a program that this library reads.</exception>
    public static CanonicalProgram Read(string text, string fileName = "program.aleo", CountingBudget? budget = null)
    {
        var program = AleoParser.Parse(text, fileName, budget);
        var print = AleoPrinter.Print(program);
        return new(print == text ? program : AleoParser.Parse(print, fileName, budget), print);
    }

    /// <summary>Where a text of this program departs from the canonical one, in words such as <c>line 7: found '…', expected '…'</c>; null if it does not.</summary>
    public string? FindDeparture(string text)
    {
        if (text == Text)
        {
            return null;
        }

        var (found, expected) = (text.Split('\n'), Text.Split('\n'));
        var line = found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}: found {Describe(found, line)}, expected {Describe(expected, line)}";
    }

    /// <inheritdoc/>
    public bool Equals(CanonicalProgram? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CanonicalProgram);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>A line of a text that is not trusted, fit for a message.</summary>
    private static string Describe(string[] lines, int index)
    {
        const int most = 40;
        if (index >= lines.Length)
        {
            return "the end of the text";
        }

        var line = lines[index].Length > most ? string.Concat(lines[index].AsSpan(0, most), "...") : lines[index];
        return $"'{string.Concat(line.Select(character => character is >= ' ' and <= '~' ? character.ToString() : $"\\u{(int)character:x4}"))}'";
    }
}
