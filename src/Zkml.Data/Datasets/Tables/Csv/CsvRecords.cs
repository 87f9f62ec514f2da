using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Zkml.Host;

namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>Cuts a text into records and cells (RFC 4180); empty lines are none.</summary>
/// <param name="file">The file's name for errors.</param>
/// <param name="delimiter">What stands between cells.</param>
internal sealed class CsvRecords(string file, char delimiter)
{
    private const int MaximumCellLength = 4096;

    private int _misplacedQuote;

    /// <summary>The records, one after the other.</summary>
    /// <param name="text">The text; lines count from its beginning.</param>
    /// <exception cref="MalformedInputException">A quote is misplaced, or a cell too long; the message names the line.</exception>
    public IEnumerable<CsvRecord> Read(TextReader text)
    {
        using var parser = new CsvParser(text, Configuration());
        for (var line = 1; TryRead(parser); line = parser.RawRow + 1)
        {
            var cells = parser.Record!;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Trim(cells[i]);
            }

            var record = new CsvRecord(cells, line);
            if (_misplacedQuote > 0 && !record.StartsAsComment)
            {
                throw new MalformedInputException(file, $"line {_misplacedQuote}", "a quote stands where none may; put cells with quotes in quotes and double each quote inside");
            }

            _misplacedQuote = 0;
            yield return record;
        }
    }

    private CsvConfiguration Configuration() => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        MaxFieldSize = MaximumCellLength,
        IgnoreBlankLines = true,
        CacheFields = true,
        TrimOptions = TrimOptions.Trim,
        WhiteSpaceChars = delimiter switch { ' ' => ['\t'], '\t' => [' '], _ => [' ', '\t'] },
        BadDataFound = args => _misplacedQuote = args.Context.Parser!.RawRow,
    };

    private bool TryRead(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedInputException(file, $"line {parser.RawRow + 1}", "the text is not in the encoding that the file begins in; save the file as UTF-8");
        }
        catch (MaxFieldSizeException)
        {
            throw new MalformedInputException(file, $"line {parser.RawRow + 1}", $"a cell has more than {MaximumCellLength} characters; a quote may be missing");
        }
    }

    // Blanks inside quotes, blanks that do not break a line, and marks without width are no part of a value, and nobody sees them.
    private static string Trim(string cell) => cell.Length == 0 || (IsVisible(cell[0]) && IsVisible(cell[^1])) ? cell : cell.Trim().Trim('\u200b', '\ufeff', '\u2060').Trim();

    private static bool IsVisible(char letter) => letter is > ' ' and < '\u007f' || char.IsLetterOrDigit(letter);
}
