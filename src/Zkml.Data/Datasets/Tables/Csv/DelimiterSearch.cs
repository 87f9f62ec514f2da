using System.Collections.Immutable;

namespace Zkml.Data.Datasets.Tables.Csv;

/// <summary>
/// Finds what stands between the cells of a file by looking at its beginning: the character that cuts the header and the lines below it into equally many cells
/// which hold no other such character, but for the commas of decimal numbers.
/// </summary>
internal static class DelimiterSearch
{
    private const int MaximumRecords = 200;

    /// <summary>The most likely one; a comma where none cuts a line.</summary>
    /// <param name="start">The beginning of the file, without a line that is cut off.</param>
    /// <param name="knownColumns">Names of columns that the header may have; empty for none.</param>
    public static char Find(string start, ImmutableArray<string> knownColumns)
    {
        var best = (Score: (Names: 0, HeaderFits: false, Even: 0.0, Clean: 0.0, Width: 1), Delimiter: ',');
        foreach (var delimiter in Delimiters.Usual)
        {
            var records = RoughRecords.Read(start, delimiter, MaximumRecords);
            if (records.Count > 0 && Score(records, knownColumns) is var score && score.Width > 1 && score.CompareTo(best.Score) > 0)
            {
                best = (score, delimiter);
            }
        }

        return best.Delimiter;
    }

    private static (int Names, bool HeaderFits, double Even, double Clean, int Width) Score(List<List<string>> records, ImmutableArray<string> knownColumns)
    {
        var width = records.GroupBy(record => record.Count).MaxBy(group => group.Count())!.Key;
        var cells = records.SelectMany(record => record).ToArray();
        return (
            records[0].Count(knownColumns.Contains),
            Math.Abs(records[0].Count - width) <= 1,
            (double)records.Count(record => record.Count == width) / records.Count,
            (double)cells.Count(IsClean) / cells.Length,
            width);
    }

    private static bool IsClean(string cell)
    {
        var place = cell.AsSpan().IndexOfAny(',', ';', '\t');
        return (place < 0 && !cell.Contains('|')) || (place >= 0 && cell[place] == ',' && cell.AsSpan().IndexOfAnyExcept("0123456789,.-+ %eE") < 0);
    }
}
