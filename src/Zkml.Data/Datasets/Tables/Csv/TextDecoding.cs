using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>Finds in which encoding a file's text is, by its byte order mark, else by what its bytes can be, and makes UTF-8 of it.</summary>
internal static class TextDecoding
{
    // Enough to tell a text from the zeros between its letters.
    private const int LookedAt = 4096;

    private static readonly SearchValues<byte> Undefined = SearchValues.Create([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A file's text.</summary>
    /// <exception cref="MalformedInputException">It is not a text.</exception>
    public static Utf8Text Read(byte[] content, string file)
    {
        if (content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            throw new MalformedInputException(file, "", "it is a workbook of a spreadsheet or another archive, not a text; save the sheet as CSV");
        }

        return content.AsSpan().StartsWith(Encoding.UTF8.Preamble) && Utf8.IsValid(content) ? new(content, Encoding.UTF8.Preamble.Length, "UTF-8")
            : ByMark(content) is { } encoding ? Convert(content, encoding.Preamble.Length, encoding, file)
            : WithoutMark(content, file);
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> content)
    {
        foreach (var encoding in new Encoding[] { new UTF32Encoding(false, true, true), new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true) })
        {
            if (content.StartsWith(encoding.Preamble))
            {
                return encoding;
            }
        }

        return null;
    }

    private static Utf8Text WithoutMark(byte[] content, string file)
    {
        var zero = Array.IndexOf(content, (byte)0);
        if (zero < 0)
        {
            return Utf8.IsValid(content) ? new(content, 0, "UTF-8") : OldWindows(content, file);
        }

        return IsUtf16(content) is { } bigEndian
            ? Convert(content, 0, new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true), file)
            : throw new MalformedInputException(file, $"byte {zero}", "it is not a text; save the table as CSV in UTF-8");
    }

    private static Utf8Text Convert(byte[] content, int start, Encoding encoding, string file)
    {
        try
        {
            return new(Encoding.Convert(encoding, Encoding.UTF8, content, start, content.Length - start), 0, encoding is UTF32Encoding ? "UTF-32" : "UTF-16");
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedInputException(file, "", "it begins as UTF-16 or UTF-32, but is not whole; save the file as UTF-8");
        }
    }

    // Texts of Latin letters have a zero in every other byte: the first of each pair where the large end comes first.
    private static bool? IsUtf16(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, LookedAt)];
        int[] zeros = [0, 0];
        for (var i = 0; i < start.Length; i++)
        {
            zeros[i & 1] += start[i] == 0 ? 1 : 0;
        }

        return content.Length % 2 != 0 ? null
            : zeros[1] > start.Length / 4 && zeros[0] == 0 ? false
            : zeros[0] > start.Length / 4 && zeros[1] == 0 ? true
            : null;
    }

    private static Utf8Text OldWindows(byte[] content, string file)
    {
        var undefined = content.AsSpan().IndexOfAny(Undefined);
        if (undefined >= 0 || content.AsSpan().ContainsAnyInRange((byte)0x01, (byte)0x08))
        {
            throw new MalformedInputException(file, $"line {LineOf(content, Math.Max(0, undefined))}", "the text is neither UTF-8 nor UTF-16 nor Windows-1252; save the file as UTF-8");
        }

        var mark = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return new(
            Encoding.Convert(Windows1252, Encoding.UTF8, content, mark, content.Length - mark),
            0,
            "Windows-1252",
            $"line {LineOf(content, FirstInvalid(content))} is not UTF-8: the file was read as Windows-1252; where letters look wrong, save it as UTF-8");
    }

    private static int FirstInvalid(ReadOnlySpan<byte> content)
    {
        var place = 0;
        while (Rune.DecodeFromUtf8(content[place..], out _, out var length) == OperationStatus.Done)
        {
            place += length;
        }

        return place;
    }

    private static int LineOf(ReadOnlySpan<byte> content, int place) => content[..place].Count((byte)'\n') + 1;
}
