namespace Zkml.Aleo.Parsing;

/// <summary>White space as snarkVM takes it (console/network/environment/src/helpers/sanitizer.rs): four characters, and a backslash right before a line feed.</summary>
internal static class WhiteSpace
{
    /// <summary>Where the white space ends that begins at <paramref name="start"/>; there, if none does.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            var length = text[end] is ' ' or '\t' or '\r' or '\n' ? 1 : text[end..].StartsWith("\\\n") ? 2 : 0;
            if (length == 0)
            {
                break;
            }

            end += length;
        }

        return end;
    }
}
