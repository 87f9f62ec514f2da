using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Zkml.Host;
using Zkml.Host.Files;

namespace Zkml.Learning.Data.Tables;

/// <summary>Reads files of comma-separated values (RFC 4180), in UTF-8 and with a header.</summary>
public static class CsvFile
{
    private const long MaximumBytes = 128 * 1024 * 1024;
    private const int MaximumColumns = 4096;

    /// <summary>Sixteen million: a number each, as features are, takes 128 MB.</summary>
    private const int MaximumCells = 1 << 24;

    private const int MaximumCellLength = 4096;

    /// <summary>Reads a file.</summary>
    /// <exception cref="MalformedInputException">It is missing, too large or malformed; the message names the line.</exception>
    public static RawTable Read(string path) => Read(UntrustedFile.ReadAllBytes(path, MaximumBytes, "give a CSV file with a header"), path, ",");

    /// <summary>Reads a file's content.</summary>
    /// <param name="content">UTF-8.</param>
    /// <param name="file">The file's name for errors.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="header">The names of the columns where the content has none, else empty.</param>
    /// <exception cref="MalformedInputException">It is malformed; the message names the line.</exception>
    internal static RawTable Read(byte[] content, string file, string delimiter, ImmutableArray<string> header = default)
    {
        var cellCount = CsvShape.CountCells(content, (byte)delimiter[0], MaximumColumns, file);
        using var reader = new StreamReader(new MemoryStream(content), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            MaxFieldSize = MaximumCellLength,
            IgnoreBlankLines = true,
            TrimOptions = TrimOptions.Trim,
            WhiteSpaceChars = delimiter == " " ? ['\t'] : [' ', '\t'],
            BadDataFound = args => throw new MalformedInputException(file, $"line {args.Context.Parser!.RawRow}", "a quote stands where none may; put cells with quotes in quotes and double each quote inside"),
        });
        try
        {
            return Read(parser, cellCount, content.Length, file, header);
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedInputException(file, $"line {parser.RawRow + 1}", "it is not UTF-8; save the file as UTF-8");
        }
        catch (MaxFieldSizeException)
        {
            throw new MalformedInputException(file, $"line {parser.RawRow + 1}", $"a cell has more than {MaximumCellLength} characters; a quote may be missing");
        }
    }

    private static RawTable Read(CsvParser parser, int cellCount, int bytes, string file, ImmutableArray<string> header)
    {
        if (header.IsDefault)
        {
            header = parser.Read() ? CheckHeader([.. parser.Record!], file) : throw new MalformedInputException(file, "line 1", "the file is empty; expected a header and rows");
        }

        var cells = new CellTexts(Math.Min(MaximumCells, cellCount), bytes);
        var lines = ImmutableArray.CreateBuilder<int>();
        var line = parser.RawRow + 1;
        for (; parser.Read(); line = parser.RawRow + 1)
        {
            if (parser.Count != header.Length)
            {
                throw new MalformedInputException(file, $"line {line}", $"there are {parser.Count} cells; the header has {header.Length}");
            }

            if (cells.Count > MaximumCells - header.Length)
            {
                throw new MalformedInputException(file, $"line {line}", $"by here there are more than {MaximumCells} cells; leave out columns or rows");
            }

            for (var column = 0; column < header.Length; column++)
            {
                cells.Add(parser[column]);
            }

            lines.Add(line);
        }

        return lines.Count > 0
            ? new(file, header, cells, lines.DrainToImmutable())
            : throw new MalformedInputException(file, $"line {line}", "there is no row behind the header");
    }

    private static ImmutableArray<string> CheckHeader(ImmutableArray<string> header, string file)
    {
        var names = new HashSet<string>();
        for (var i = 0; i < header.Length; i++)
        {
            var name = header[i];
            if (name.Length is 0 or > TableSchema.MaximumNameLength || name.Any(char.IsControl) || !names.Add(name))
            {
                throw new MalformedInputException(file, $"line 1, column {i + 1}", $"expected a name of 1 to {TableSchema.MaximumNameLength} characters that no other column has");
            }
        }

        return header;
    }
}
