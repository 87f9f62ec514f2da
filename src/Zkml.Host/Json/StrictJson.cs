using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Zkml.Host.Json;

/// <summary>
/// The only way to read JSON. The result is UTF-8 without lone surrogates, has no duplicate properties and limited nesting, so that its readers can
/// ask for any string without another check. .NET's own parser checks strings only when they are asked for.
/// </summary>
public static class StrictJson
{
    /// <summary>The deepest nesting of the project's own files.</summary>
    public const int UsualDepth = 32;

    /// <summary>
    /// The maximum number of names, values and ends of objects and arrays. A document keeps twelve bytes for each besides the text, and as much again while it grows: <c>[0,0,…</c>
    /// would take seven times its size.
    /// </summary>
    public const int MaximumTokens = 4_000_000;

    private const byte Escape = (byte)'\\';

    // RFC 8259, 8.1: a parser may ignore it. Editors on Windows write it.
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Parses a document.</summary>
    /// <param name="utf8">The text; the document keeps a reference to it.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="maximumDepth">The deepest allowed nesting of objects and arrays.</param>
    /// <exception cref="MalformedInputException">It is not such a document; the message gives the place.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8, string file, int maximumDepth = UsualDepth)
    {
        var text = utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        if (text.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new MalformedInputException(file, "", "the file is empty, expected a JSON document");
        }

        CheckEncoding(text.Span, file);
        try
        {
            CheckTokens(text.Span, file, maximumDepth);
            CheckSurrogates(text.Span, file, maximumDepth);
            return JsonDocument.Parse(text, new() { MaxDepth = maximumDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException problem)
        {
            throw DuplicateOf(text, file, maximumDepth) ?? new MalformedInputException(
                file, $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine}", problem.Message.Contains("maximum configured depth", StringComparison.Ordinal)
                    ? $"objects and arrays are nested more than {maximumDepth} deep"
                    : EndsTooEarly(text.Span, problem) ? "the file ends too early; repair it or make it again"
                    : "this is not valid JSON (NaN and Infinity are not JSON numbers); repair the file or make it again");
        }
    }

    /// <summary>Whether nothing but the end of the text is wrong with it so far.</summary>
    private static bool EndsTooEarly(ReadOnlySpan<byte> text, JsonException problem)
    {
        var rest = text;
        for (var line = problem.LineNumber; line > 0 && rest.IndexOf((byte)'\n') is >= 0 and var end; line--)
        {
            rest = rest[(end + 1)..];
        }

        // The parser points at the end, or at the comma before it.
        return rest[(int)Math.Min(problem.BytePositionInLine ?? 0, rest.Length)..].IndexOfAnyExcept(" \t\r\n,"u8) < 0;
    }

    private static void CheckEncoding(ReadOnlySpan<byte> text, string file)
    {
        if (text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new MalformedInputException(file, "byte 0", "this is UTF-16, expected UTF-8; save the file as UTF-8");
        }

        if (Utf8.IsValid(text))
        {
            return;
        }

        var valid = 0;
        while (Rune.DecodeFromUtf8(text[valid..], out _, out var length) == OperationStatus.Done)
        {
            valid += length;
        }

        throw new MalformedInputException(file, PlaceOf(text, valid), $"the byte 0x{text[valid]:X2} is not valid UTF-8 here; save the file as UTF-8, or make it again");
    }

    private static void CheckTokens(ReadOnlySpan<byte> text, string file, int maximumDepth)
    {
        // Every token but the first begins or ends with one of these; strings may contain some, so only the tokenizer knows the exact number.
        var atMost = 1L;
        foreach (var mark in ",:{}[]"u8)
        {
            atMost += text.Count(mark);
        }

        if (atMost <= MaximumTokens)
        {
            return;
        }

        var tokens = 0;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = maximumDepth });
        while (reader.Read())
        {
            if (++tokens > MaximumTokens)
            {
                throw new MalformedInputException(file, PlaceOf(text, (int)reader.TokenStartIndex), $"the file holds more than {MaximumTokens} names and values up to here, more than any model that can be proven");
            }
        }
    }

    /// <summary>Escapes come as a pair of surrogates, such as <c>\ud83d\ude00</c>, or stand for a whole character.</summary>
    private static void CheckSurrogates(ReadOnlySpan<byte> text, string file, int maximumDepth)
    {
        if (text.IndexOf("\\uD"u8) < 0 && text.IndexOf("\\ud"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = maximumDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && LoneSurrogate(reader.ValueSpan) is { } offset)
            {
                var escape = Encoding.ASCII.GetString(reader.ValueSpan.Slice(offset, 6));
                throw new MalformedInputException(
                    file, PlaceOf(text, (int)reader.TokenStartIndex + 1 + offset), $"'{escape}' is half a character: a surrogate without its other half; repair the text or make the file again");
            }
        }
    }

    /// <summary>The offset of the first lone surrogate's escape in a token that is valid JSON; null if there is none.</summary>
    private static int? LoneSurrogate(ReadOnlySpan<byte> token)
    {
        const int escapeLength = 6;
        int? high = null;
        for (var i = 0; i < token.Length;)
        {
            var isUnicode = token[i] == Escape && token[i + 1] == (byte)'u';
            var unit = isUnicode ? (char)Convert.ToUInt16(Encoding.ASCII.GetString(token.Slice(i + 2, 4)), 16) : '\0';
            if (high is { } first)
            {
                if (!char.IsLowSurrogate(unit))
                {
                    return first;
                }

                high = null;
            }
            else if (char.IsLowSurrogate(unit))
            {
                return i;
            }
            else if (char.IsHighSurrogate(unit))
            {
                high = i;
            }

            i += isUnicode ? escapeLength : token[i] == Escape ? 2 : 1;
        }

        return high;
    }

    /// <summary>The error for a duplicate property, with its place, which the parser does not give.</summary>
    private static MalformedInputException? DuplicateOf(ReadOnlyMemory<byte> text, string file, int maximumDepth)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = maximumDepth });
            return DuplicatePlace(document.RootElement, "") is { } place ? new(file, place, "duplicate property; remove one of the two") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? DuplicatePlace(JsonElement element, string place)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var property in element.EnumerateObject())
                {
                    var inside = place.Length == 0 ? property.Name : $"{place}.{property.Name}";
                    if ((names.Add(property.Name) ? DuplicatePlace(property.Value, inside) : inside) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case JsonValueKind.Array:
                return element.EnumerateArray().Select((item, i) => DuplicatePlace(item, $"{place}[{i}]")).FirstOrDefault(found => found is not null);
            default:
                return null;
        }
    }

    private static string PlaceOf(ReadOnlySpan<byte> text, int index)
    {
        var before = text[..index];
        return FormattableString.Invariant($"line {before.Count((byte)'\n') + 1}, byte {index - (before.LastIndexOf((byte)'\n') + 1)}");
    }
}
