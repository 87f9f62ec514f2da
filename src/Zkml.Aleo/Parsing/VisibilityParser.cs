using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Parsing;

/// <summary>What follows the type of an input or output: <c>.private</c> or <c>.public</c>.</summary>
internal static class VisibilityParser
{
    public static Visibility Parse(TextScanner scanner)
    {
        if (scanner.TrySkipHere('.'))
        {
            if (scanner.TrySkipWord("private"))
            {
                return Visibility.Private;
            }

            if (scanner.TrySkipWord("public"))
            {
                return Visibility.Public;
            }

            foreach (var other in (ReadOnlySpan<string>)["record", "constant", "future"])
            {
                if (scanner.IsAtWord(other))
                {
                    throw scanner.Error(scanner.Position, $"'{other}' is not supported, expected 'private' or 'public'");
                }
            }
        }

        throw scanner.Unexpected("'.private' or '.public'");
    }

    /// <summary>Reads <c>.public</c>, which alone may stand where the network reads.</summary>
    public static void ExpectPublic(TextScanner scanner)
    {
        if (!scanner.TrySkipHere('.') || !scanner.TrySkipWord("public"))
        {
            throw scanner.Unexpected("'.public'");
        }
    }
}
