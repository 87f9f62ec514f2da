using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Data.Datasets.Tables.Numbers;
using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Data.Datasets.Tables;

/// <summary>
/// Reads files of delimiter-separated values (RFC 4180) as people have them: what stands between cells, the encoding, a header or none, comments and the way to write numbers are found by looking,
/// and said by <see cref="RawTable.Format"/> and <see cref="RawTable.Notes"/>. Where looking is not enough, the file is refused.
/// </summary>
public static class CsvFile
{
    private const long MaximumBytes = 128 * 1024 * 1024;
    private const int MaximumColumns = 4096;

    // What the search for the delimiter looks at.
    private const int LookedAt = 32 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is known of it; null to look.</param>
    /// <exception cref="MalformedInputException">It is missing, too large, malformed, or can be understood in two ways; the message names the line.</exception>
    public static RawTable Read(string path, CsvOptions? options = null) =>
        Read(UntrustedFile.ReadAllBytes(path, MaximumBytes, "give a CSV file with a header"), path, options);

    /// <summary>Reads a file's content.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="file">The file's name for errors.</param>
    /// <param name="options">What is known of it; null to look.</param>
    /// <exception cref="MalformedInputException">It is malformed, or can be understood in two ways; the message names the line.</exception>
    public static RawTable Read(byte[] content, string file, CsvOptions? options = null)
    {
        options ??= CsvOptions.None;
        var text = TextDecoding.Read(content, file);
        var stated = StatedDelimiter(text.Span);
        var delimiter = options.Delimiter ?? stated ?? DelimiterSearch.Find(Start(text), options.KnownColumns);
        var table = Read(text, file, delimiter, options, skippedRecords: stated is null ? 0 : 1);
        table = text.Note is { } note ? table with { Notes = table.Notes.Insert(0, note) } : table;
        return NumberColumns.MakePlain(table, options.Decimal, options.LikelyDecimal);
    }

    /// <summary>Reads the content of a file whose form is known, and which has no header.</summary>
    internal static RawTable ReadKnown(byte[] content, string file, char delimiter, ImmutableArray<string> header)
    {
        var table = Read(new(content, 0, "UTF-8"), file, delimiter, new() { HasHeader = false }, skippedRecords: 0);
        return table.Header.Length == header.Length
            ? table with { Header = header }
            : throw new MalformedInputException(file, "line 1", string.Create(CultureInfo.InvariantCulture, $"there are {table.Header.Length} cells; {header.Length} were expected"));
    }

    private static RawTable Read(Utf8Text text, string file, char delimiter, CsvOptions options, int skippedRecords)
    {
        var cells = new CellTexts(CsvShape.CountCells(text.Span, delimiter, MaximumColumns, file), text.Span.Length);
        return new CsvTable(file, options, cells).Read(new CsvRecords(file, delimiter).Read(text.Open()).Skip(skippedRecords), text.Encoding, delimiter);
    }

    // Whole lines only: a record that is cut off has too few cells.
    private static string Start(Utf8Text text)
    {
        var start = text.Span[..Math.Min(text.Span.Length, LookedAt)];
        var end = start.LastIndexOf((byte)'\n');
        return Encoding.UTF8.GetString(start.Length == text.Span.Length || end < 0 ? start : start[..(end + 1)]);
    }

    // Spreadsheets take a first line "sep=;" for a statement.
    private static char? StatedDelimiter(ReadOnlySpan<byte> text)
    {
        var line = text[..(text.IndexOfAny((byte)'\r', (byte)'\n') is var end and >= 0 ? end : text.Length)].Trim(" \""u8);
        return line.Length < 5 || !Ascii.EqualsIgnoreCase(line[..4], "sep="u8) ? null
            : line.Length == 5 ? (char)line[4]
            : line[4..].SequenceEqual("\\t"u8) ? '\t'
            : null;
    }
}
