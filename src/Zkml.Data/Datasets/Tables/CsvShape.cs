using System.Text;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables;

/// <summary>
/// Counts the cells of a CSV file before it is parsed: a parser keeps a row whole, however many cells it has, and a row of a large file that is damaged, or made so,
/// may be the rest of it.
/// </summary>
internal static class CsvShape
{
    private const byte Quote = (byte)'"';

    /// <summary>How many cells there are at most, the header's included.</summary>
    /// <param name="content">The file.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="maximumColumns">More cells in a row are refused.</param>
    /// <param name="file">The file's name for errors.</param>
    public static int CountCells(ReadOnlySpan<byte> content, char delimiter, int maximumColumns, string file)
    {
        // A delimiter beyond ASCII is no single byte; its first one comes at least as often.
        var first = delimiter < 0x80 ? (byte)delimiter : Encoding.UTF8.GetBytes(delimiter.ToString())[0];
        ReadOnlySpan<byte> marks = [first, Quote, (byte)'\n', (byte)'\r'];
        var (cells, columns, line, begin) = (1, 1, 1, 0);
        for (var position = 0; content[position..].IndexOfAny(marks) is var step and >= 0; position++)
        {
            position += step;
            switch (content[position])
            {
                case Quote when content[begin..position].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0:
                    position = SkipQuoted(content, position, ref line);
                    continue;
                case Quote:
                    continue;
                case var mark when mark == first:
                    if (++columns > maximumColumns)
                    {
                        throw new MalformedInputException(file, $"line {line}", $"there are more than {maximumColumns} cells; at most {maximumColumns} columns are allowed");
                    }

                    break;
                case var end:
                    line += end == (byte)'\n' ? 1 : 0;
                    columns = 1;
                    break;
            }

            cells++;
            begin = position + 1;
        }

        return cells;
    }

    /// <summary>The place of the quote that ends a cell; the last byte where none does.</summary>
    private static int SkipQuoted(ReadOnlySpan<byte> content, int start, ref int line)
    {
        var position = start + 1;
        while (true)
        {
            var length = content[position..].IndexOf(Quote);
            var end = length < 0 ? content.Length : position + length;
            line += content[position..end].Count((byte)'\n');
            if (end + 1 >= content.Length || content[end + 1] != Quote)
            {
                return Math.Min(end, content.Length - 1);
            }

            position = end + 2;
        }
    }
}
