using System.Text.Json;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.Json;

/// <summary>JSON as other libraries write it: with NaN and infinities, which JSON does not have, as bare words. They become texts.</summary>
internal static class ForeignJson
{
    /// <summary>What stands for a number that is none.</summary>
    public const string NotANumber = "NaN";

    private static readonly byte[][] Words = ["NaN"u8.ToArray(), "Infinity"u8.ToArray(), "-Infinity"u8.ToArray()];

    /// <summary>Parses a document.</summary>
    /// <exception cref="MalformedInputException">It is not JSON, with these words or without; the message names the place.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> content, string file) => StrictJson.Parse(Quote(content), file, ImportLimits.MaximumJsonDepth);

    /// <summary>The text with the words in quotes; the same bytes where there are none.</summary>
    private static ReadOnlyMemory<byte> Quote(ReadOnlyMemory<byte> content)
    {
        var text = content.Span;
        MemoryStream? quoted = null;
        var copied = 0;
        var isInside = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (isInside)
            {
                isInside = text[i] != (byte)'"';
                i += text[i] == (byte)'\\' ? 1 : 0;
                continue;
            }

            isInside = text[i] == (byte)'"';
            if (text[i] is not ((byte)'N' or (byte)'I' or (byte)'-') || WordAt(text[i..]) is not { } word)
            {
                continue;
            }

            quoted ??= new(content.Length + (content.Length / 8));
            quoted.Write(text[copied..i]);
            quoted.WriteByte((byte)'"');
            quoted.Write(word);
            quoted.WriteByte((byte)'"');
            copied = i + word.Length;
            i = copied - 1;
        }

        if (quoted is null)
        {
            return content;
        }

        quoted.Write(text[copied..]);
        return quoted.GetBuffer().AsMemory(0, (int)quoted.Length);
    }

    private static byte[]? WordAt(ReadOnlySpan<byte> text)
    {
        foreach (var word in Words)
        {
            if (text.StartsWith(word))
            {
                return word;
            }
        }

        return null;
    }
}
