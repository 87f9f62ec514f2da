using Zkml.Aleo.Platform;

namespace Zkml.Aleo.Parsing;

/// <summary>Names: a letter, then letters, digits and underscores, 31 characters at most.</summary>
internal static class NameParser
{
    public static string Parse(TextScanner scanner, string what)
    {
        scanner.Peek();
        var start = scanner.Position;
        if (!char.IsAsciiLetter(scanner.PeekHere()))
        {
            throw scanner.Unexpected(what);
        }

        var name = scanner.ReadWord();
        return name.Length <= PlatformLimits.NameCharacters
            ? name.ToString()
            : throw scanner.Error(start, $"found a name of {name.Length} characters, expected at most {PlatformLimits.NameCharacters}");
    }
}
