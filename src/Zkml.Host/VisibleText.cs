using System.Globalization;
using System.Text;

namespace Zkml.Host;

/// <summary>
/// Untrusted texts in the form that a reader may see: whatever a terminal would obey, changes the direction of a line or is invisible is written as an escape
/// such as <c>\u001b</c>. So a label cannot paint over a result, and two names that look the same are the same. Backslashes are not escaped: an escape that is part of
/// the text is harmless.
/// </summary>
public static class VisibleText
{
    // Invisible, though Unicode counts them among letters, marks and symbols: joiners, fillers, variation selectors, the empty Braille cell.
    private static readonly (int First, int Last)[] Invisible =
    [
        (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xE0000, 0xE0FFF),
    ];

    /// <summary>Escapes a text as one line: line feeds and tabs are escaped, too.</summary>
    public static string OneLine(string text) => Escape(text, keepLines: false);

    /// <summary>Escapes a text of several lines: line feeds and tabs are kept.</summary>
    public static string Lines(string text) => Escape(text, keepLines: true);

    /// <summary>Escapes, in a JSON document's strings, whatever <see cref="Lines"/> would escape; the document's meaning does not change.</summary>
    public static string InJson(string json)
    {
        if (IsVisible(json, keepLines: true))
        {
            return json;
        }

        var result = new StringBuilder(json.Length + 16);
        foreach (var (piece, isEscaped) in Pieces(json, keepLines: true))
        {
            if (isEscaped)
            {
                // Outside of its strings a JSON document is ASCII, so this is within one.
                foreach (var unit in piece)
                {
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                }
            }
            else
            {
                result.Append(piece);
            }
        }

        return result.ToString();
    }

    /// <summary>A text as one line of limited length: a longer one loses its middle, because its start names the subject and its end says what to do.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximum">The maximum number of characters of the result.</param>
    /// <param name="endShare">The share of them taken from the end of the text.</param>
    public static string Shorten(string text, int maximum, double endShare = 0.4)
    {
        // No more than this of a text of megabytes can become visible.
        var cut = text.Length > 2 * maximum + 1 ? string.Concat(text.AsSpan(0, maximum), "\u2026", text.AsSpan(text.Length - maximum)) : text;
        var whole = OneLine(cut);
        if (whole.Length <= maximum && cut.Length == text.Length)
        {
            return whole;
        }

        string[] shown = [.. Pieces(cut, keepLines: false).Select(piece => piece.IsEscaped ? EscapeOf(piece.Text) : piece.Text)];
        var end = Take(shown.Reverse(), (int)((maximum - 1) * endShare));
        var start = Take(shown, maximum - 1 - end.Sum(piece => piece.Length));
        return $"{string.Concat(start)}…{string.Concat(end.AsEnumerable().Reverse())}";
    }

    private static List<string> Take(IEnumerable<string> pieces, int length)
    {
        var taken = new List<string>();
        foreach (var piece in pieces)
        {
            length -= piece.Length;
            if (length < 0)
            {
                break;
            }

            taken.Add(piece);
        }

        return taken;
    }

    private static string Escape(string text, bool keepLines)
    {
        if (IsVisible(text, keepLines))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        foreach (var (piece, isEscaped) in Pieces(text, keepLines))
        {
            result.Append(isEscaped ? EscapeOf(piece) : piece);
        }

        return result.ToString();
    }

    private static bool IsVisible(string text, bool keepLines)
    {
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~' && !(keepLines && letter is '\n' or '\t'))
            {
                return !Pieces(text, keepLines).Any(piece => piece.IsEscaped);
            }
        }

        return true;
    }

    /// <summary>The characters of a text in order; for a lone surrogate, the half that is present.</summary>
    private static IEnumerable<(string Text, bool IsEscaped)> Pieces(string text, bool keepLines)
    {
        for (var i = 0; i < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            yield return (text.Substring(i, length), !isWhole || !(keepLines && rune.Value is '\n' or '\t') && IsHidden(rune));
            i += length;
        }
    }

    private static bool IsHidden(Rune rune) => rune.Value is < ' ' or > '~' && (
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || Invisible.Any(range => rune.Value >= range.First && rune.Value <= range.Last));

    private static string EscapeOf(string character) => character switch
    {
        "\n" => @"\n",
        "\r" => @"\r",
        "\t" => @"\t",
        { Length: 1 } => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character[0]:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(character, 0):x8}"),
    };
}
