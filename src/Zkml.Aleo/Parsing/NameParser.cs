using Zkml.Aleo.Limits;

namespace Zkml.Aleo.Parsing;

/// <summary>
/// Names: a letter, then letters, digits and underscores, 31 characters at most. The name of a type is no name, wherever it stands
/// (snarkVM console/program/src/data/identifier/parse.rs).
/// </summary>
internal static class NameParser
{
    /// <summary>A name after white space.</summary>
    public static string Parse(TextScanner scanner, string what)
    {
        scanner.Peek();
        return ParseHere(scanner, what);
    }

    /// <summary>A name right here.</summary>
    public static string ParseHere(TextScanner scanner, string what)
    {
        var start = scanner.Position;
        var name = ParseWordHere(scanner, what);
        return TypeNames.Contains(name) ? throw scanner.Error(start, $"'{name}' is a reserved word, expected another name") : name;
    }

    /// <summary>A name, or a type's, right here.</summary>
    public static string ParseWordHere(TextScanner scanner, string what)
    {
        var start = scanner.Position;
        if (!char.IsAsciiLetter(scanner.PeekHere()))
        {
            throw scanner.UnexpectedHere(what);
        }

        var name = scanner.ReadWordHere();
        return name.Length <= PlatformLimits.NameCharacters
            ? name.ToString()
            : throw scanner.Error(start, $"found a name of {name.Length} characters, expected at most {PlatformLimits.NameCharacters}");
    }
}
