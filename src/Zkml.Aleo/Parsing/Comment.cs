namespace Zkml.Aleo.Parsing;

/// <summary>
/// Comments as snarkVM takes them (console/network/environment/src/helpers/sanitizer.rs). A <c>//</c> comment goes on over a line that ends in a
/// backslash, and <c>/*/</c> only opens one.
/// </summary>
internal static class Comment
{
    /// <summary>Where the comment ends that begins at <paramref name="start"/>; null if none does.</summary>
    /// <exception cref="CommentException">It does not end, or has a character that snarkVM refuses.</exception>
    public static int? EndOf(ReadOnlySpan<char> text, int start) => text[start..] switch
    {
        ['/', '/', ..] => EndOfLines(text, start),
        ['/', '*', ..] => EndOfBlock(text, start),
        _ => null,
    };

    /// <summary>Whether a comment begins there.</summary>
    public static bool Starts(ReadOnlySpan<char> text, int position) => text[position..] is ['/', '/' or '*', ..];

    private static int EndOfLines(ReadOnlySpan<char> text, int start)
    {
        var position = start + 2;
        while (text[position..].IndexOf('\n') is >= 0 and var length)
        {
            var lineFeed = position + length;
            RequireSupported(text, position, lineFeed);
            position = lineFeed + 1;
            if (text[lineFeed - 1] != '\\')
            {
                return position;
            }
        }

        // SnarkVM's parser breaks on a last line that is a comment of one line without a line feed.
        RequireSupported(text, position, text.Length);
        return position > start + 2 ? text.Length : throw new CommentException(start, "the comment '//' has no end of line, which snarkVM expects");
    }

    private static int EndOfBlock(ReadOnlySpan<char> text, int start)
    {
        var body = start + 2;
        var length = text[body..].IndexOf("*/");
        RequireSupported(text, body, length < 0 ? text.Length : body + length);
        return length < 0 ? throw new CommentException(start, "the comment '/*' has no '*/'") : body + length + 2;
    }

    private static void RequireSupported(ReadOnlySpan<char> text, int start, int end)
    {
        for (var position = start; position < end; position++)
        {
            if (!IsSupported(text[position]))
            {
                throw new CommentException(position, $"the comment has the character U+{(int)text[position]:X4}, which snarkVM refuses");
            }
        }
    }

    /// <summary>No control characters, and none that turn the direction of writing (parse_string.rs beside the sanitizer).</summary>
    private static bool IsSupported(char character) =>
        character is (>= ' ' or '\t' or '\n' or '\r') and not ('\u007f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
}
