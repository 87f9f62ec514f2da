using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Parsing;

/// <summary>What follows the type of an input or output: <c>.private</c> or <c>.public</c>.</summary>
internal static class VisibilityParser
{
    public static Visibility Parse(TextScanner scanner)
    {
        if (scanner.TrySkipHere('.'))
        {
            if (scanner.TrySkipWordHere("private"))
            {
                return Visibility.Private;
            }

            if (scanner.TrySkipWordHere("public"))
            {
                return Visibility.Public;
            }

            foreach (var other in (ReadOnlySpan<string>)["record", "constant", "future"])
            {
                if (scanner.TrySkipWordHere(other))
                {
                    throw scanner.Error(scanner.Position - other.Length, $"'{other}' is not supported, expected 'private' or 'public'");
                }
            }
        }

        throw scanner.UnexpectedHere("'.private' or '.public'");
    }

    /// <summary>Reads <c>.public</c>, the only visibility allowed where the network reads.</summary>
    public static void ExpectPublic(TextScanner scanner)
    {
        if (!scanner.TrySkipHere('.') || !scanner.TrySkipWordHere("public"))
        {
            throw scanner.UnexpectedHere("'.public'");
        }
    }
}
